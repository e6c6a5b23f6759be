import { rangeWords, type WaitRange } from '../figures';
import type { ReaderLanguage } from '../kernel';
import { type ConversationText, conversationText } from './markup';

interface PlaceChanged {
  readonly news: 'next' | 'shorter' | 'longer';
  readonly ahead: number;
  readonly range?: WaitRange | undefined;
}

/** What somebody who waits for a person is told when their place has changed by much. */
export function placeText({ news, ahead, range }: PlaceChanged, language: ReaderLanguage = 'zh'): ConversationText {
  if (language === 'en') return placeInEnglish({ news, ahead, range });
  const wait = range ? `，${rangeWords(range)}` : '';
  switch (news) {
    case 'next':
      return conversationText`下一位就是你${wait}。`;
    case 'shorter':
      return conversationText`快了，前面还有 ${String(ahead)} 位${wait}。`;
    case 'longer':
      return conversationText`这会儿人多，前面还有 ${String(ahead)} 位${wait}。你写的都留着，轮到你不用再说一遍。`;
  }
}

function placeInEnglish({ news, ahead, range }: PlaceChanged): ConversationText {
  const wait = range ? `, ${rangeWords(range, 'en')}` : '';
  switch (news) {
    case 'next':
      return conversationText`You are next${wait}.`;
    case 'shorter':
      return conversationText`Getting there: ${String(ahead)} ahead of you${wait}.`;
    case 'longer':
      return conversationText`Many are here right now: ${String(ahead)} ahead of you${wait}. What you wrote is kept.`;
  }
}
