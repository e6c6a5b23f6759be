import { rangeWords, type WaitRange } from '../figures';
import type { ReaderLanguage } from '../kernel';
import type { HandoverReason } from './decide';
import { type ConversationText, conversationText } from './markup';

/** What is known of somebody who is handed over, or might be. */
export interface HandoverContext {
  /** What they read, as far as their mini program told: what the shop wrote in English too is said in it. */
  readonly language?: ReaderLanguage;
  /** What the shop says to somebody who is upset. */
  readonly soothingText: string;
  /** When somebody answers again, 「明天 9:00 起回复」; undefined while the desk is open, or its hours are not known. */
  readonly opens: string | undefined;
  /** Where they stand; undefined when nobody counted. */
  readonly position:
    | { readonly ahead: number; readonly isMore: boolean; readonly range?: WaitRange | undefined }
    | undefined;
}

/** Why, and when somebody will be there: never a handover without a word. */
export function handoverText(
  reason: HandoverReason,
  { soothingText, opens, position, language = 'zh' }: HandoverContext,
): ConversationText {
  const why = reason === 'upset' ? soothingText : WHY[language][reason];
  return language === 'en'
    ? conversationText`${why} ${whenInEnglish(opens, position)}`
    : conversationText`${why}${whenSomebody(opens, position)}`;
}

const WHY = {
  zh: { asked: '好的，转人工。', missed: '这个我答不好，转给客服来答。', direct: '你好，客服来接待你。' },
  en: {
    asked: 'Sure, a person takes over.',
    missed: 'I cannot answer this well, so a person will.',
    direct: 'Hello, a person will help you.',
  },
} as const;

function whenSomebody(opens: string | undefined, position: HandoverContext['position']): string {
  if (opens !== undefined) return `现在是休息时间，${opens}。先把情况写在这里，客服上班就看到，不用再说一遍。`;
  if (!position) return '客服看到就回你，先把情况写在这里。';
  const { ahead, isMore, range } = position;
  const wait = range ? `，${rangeWords(range)}` : '';
  if (ahead === 0) return `前面没有人排队${wait}。先把情况写在这里，客服马上看到。`;
  return `前面还有 ${ahead}${isMore ? '+' : ''} 位${wait}。先把情况写在这里，轮到你不用再说一遍。`;
}

const SAY_IT_ONCE = 'Write here what happened; you need not say it again.';

function whenInEnglish(opens: string | undefined, position: HandoverContext['position']): string {
  if (opens !== undefined) return `We are closed now and ${opens}. ${SAY_IT_ONCE}`;
  if (!position) return `Somebody answers as soon as they see it. ${SAY_IT_ONCE}`;
  const { ahead, isMore, range } = position;
  const wait = range ? `, ${rangeWords(range, 'en')}` : '';
  if (ahead === 0) return `You are next${wait}. ${SAY_IT_ONCE}`;
  return `${ahead}${isMore ? '+' : ''} ahead of you${wait}. ${SAY_IT_ONCE}`;
}
