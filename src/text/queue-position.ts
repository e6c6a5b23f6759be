import { rangeWords, type WaitRange } from '../../domain/figures';
import type { Language } from './language';

/** Where somebody stands, as the desk told it. */
export interface QueuePosition {
  readonly ahead: number;
  readonly isMore: boolean;
  readonly range?: WaitRange | undefined;
}

/** 前面还有 3 位，大约 5–15 分钟: stands alone, and begins sentences. */
export function formatPosition({ ahead, isMore, range }: QueuePosition, language: Language): string {
  if (language === 'zh') {
    const before = ahead === 0 ? '前面没有人排队' : `前面还有 ${ahead}${isMore ? '+' : ''} 位`;
    return `${before}，${range ? rangeWords(range) : '客服按先后回复'}`;
  }
  const people = ahead === 1 ? '1 person' : `${ahead}${isMore ? '+' : ''} people`;
  const before = ahead === 0 ? 'You are next' : `${people} ahead of you`;
  return `${before}, ${range ? rangeWords(range, language) : 'answered in turn'}`;
}
