import { faqArticles } from '../../../../demo/seed/faq';
import { createMatcher, createSearch, createShopperSearch } from '../../../../domain/faq/matching';
import type * as rankers from '../../../../domain/faq/matching/ranker';
import { ENTRIES } from './knowledge-base';

// Every ranking is counted; building the search ranks as well, to calibrate.
let rankings = 0;
jest.mock('../../../../domain/faq/matching/ranker', () => {
  const actual = jest.requireActual<typeof rankers>('../../../../domain/faq/matching/ranker');
  const counted = (ranker: rankers.Ranker): rankers.Ranker => ({
    ...ranker,
    rank: (...asked) => {
      rankings += 1;
      return ranker.rank(...asked);
    },
  });
  const rankerInSteps: typeof rankers.rankerInSteps = function* (...given) {
    return counted(yield* actual.rankerInSteps(...given));
  };
  const rankerOf: typeof rankers.rankerOf = (...given) => counted(actual.rankerOf(...given));
  return { ...actual, rankerOf, rankerInSteps };
});

const search = createShopperSearch(ENTRIES);
const show = (words: string) => {
  const { questions, isGuess, missed } = search(words);
  return [questions.map(({ id }) => id), isGuess, missed];
};

describe('shopper search: what stands under the field', () => {
  test.each<[says: string, words: string, ids: string[], isGuess: boolean, missed: string | undefined]>([
    ['nothing typed', '', [], false, undefined],
    ['a word in progress', '退款', ['refund-when', 'refund-how'], false, undefined],
    ['pinyin in progress', 'tk', ['refund-when', 'refund-how'], false, undefined],
    ['a word that nothing holds', '废', [], false, 'none'],
    ['a question that is answered', '什么时候发货', ['ship-when', 'refund-when', 'hours'], false, undefined],
    ['a sentence that means nothing of it', '今天天气怎么样呀', [], false, 'refused'],
    ['a question that is not quite one of them', '怎么不了', ['coupon', 'ship-when'], true, undefined],
    ['a question like one, and nothing to show for it', '能送上楼吗', [], true, 'none'],
  ])('%s: %s', (_says, words, ids, isGuess, missed) => {
    expect(show(words)).toEqual([ids, isGuess, missed]);
  });

  test('a refused sentence: what holds its very letters stands there all the same, and no guess', () => {
    const articles = faqArticles(0);
    const words = '你们会不';
    expect(createMatcher(articles)(words).outcome).toBe('refused');
    const { questions, ...rest } = createShopperSearch(articles)(words);
    expect(questions.map(({ id }) => id)).toEqual(['account-privacy']);
    expect(rest).toEqual({ isGuess: false });
  });

  test('what is listed: what instant search lists, where nothing is refused', () => {
    const [list, match] = [createSearch(ENTRIES), createMatcher(ENTRIES)];
    for (const words of ['退', '发票', '手机', '礼品卡如何', '怎么开发票', '改收货地址', '优惠券用不了']) {
      expect(match(words).outcome === 'refused' && words.length >= 4).toBe(false);
      expect(search(words).questions.map(({ id }) => id)).toEqual(list(words).map(({ id }) => id));
    }
  });

  test.each([
    ['退', 0],
    ['退款', 1],
    ['退款多久到账', 1],
    ['今天天气怎么样呀', 1],
  ])('%s: the words are ranked %i times', (words, times) => {
    rankings = 0;
    search(words);
    expect(rankings).toBe(times);
  });
});
