import type { ShippedMatcher } from '../shipped-matcher';
import type { Method } from './method';

export const FALSE_ANSWER_RATE = 0.05;

export const oursOf = ({ createMatcher }: ShippedMatcher): Method => ({
  name: 'WarmDesk',
  hasScore: true,
  build: (entries) => {
    const match = createMatcher(entries, { falseAnswerRate: FALSE_ANSWER_RATE });
    return {
      rank: (text) => match(text).ranked,
      answers: (text) => match(text).outcome === 'answer',
    };
  },
});
