import { rangeWords, type WaitRange } from '../figures';
import { type ConversationText, conversationText } from './markup';

interface PlaceChanged {
  readonly news: 'next' | 'shorter' | 'longer';
  readonly ahead: number;
  readonly range?: WaitRange | undefined;
}

/** What somebody who waits for a person is told when their place has changed by much. */
export function placeText({ news, ahead, range }: PlaceChanged): ConversationText {
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
