import { rangeWords, type WaitRange } from '../figures';
import type { ReaderLanguage } from '../kernel';
import { type ConversationText, conversationText } from './markup';

interface PlaceChanged {
  readonly news: 'next' | 'shorter' | 'longer' | 'still';
  /** `isMore`: that many or more. */
  readonly ahead: number;
  readonly isMore?: boolean;
  readonly range?: WaitRange | undefined;
}

/** What somebody who waits for a person is told when their place has changed by much, or they asked for one again. */
export function placeText(place: PlaceChanged, language: ReaderLanguage = 'zh'): ConversationText {
  if (language === 'en') return placeInEnglish(place);
  const { news, ahead, isMore, range } = place;
  const many = `${ahead}${isMore ? '+' : ''}`;
  const wait = range ? `，${rangeWords(range)}` : '';
  switch (news) {
    case 'next':
      return conversationText`下一位就是你${wait}。`;
    case 'shorter':
      return conversationText`快了，前面还有 ${many} 位${wait}。`;
    case 'longer':
      return conversationText`这会儿人多，前面还有 ${many} 位${wait}。你写的都留着，轮到你不用再说一遍。`;
    case 'still':
      return ahead === 0
        ? conversationText`还在帮你排，下一位就是你${wait}。你写的都留着。`
        : conversationText`还在帮你排，前面还有 ${many} 位${wait}。你写的都留着。`;
  }
}

function placeInEnglish({ news, ahead, isMore, range }: PlaceChanged): ConversationText {
  const many = `${ahead}${isMore ? '+' : ''}`;
  const wait = range ? `, ${rangeWords(range, 'en')}` : '';
  switch (news) {
    case 'next':
      return conversationText`You are next${wait}.`;
    case 'shorter':
      return conversationText`Getting there: ${many} ahead of you${wait}.`;
    case 'longer':
      return conversationText`Many are here right now: ${many} ahead of you${wait}. What you wrote is kept.`;
    case 'still':
      return ahead === 0
        ? conversationText`Still in line: you are next${wait}. What you wrote is kept.`
        : conversationText`Still in line: ${many} ahead of you${wait}. What you wrote is kept.`;
  }
}
