import { faqArticles } from '../../../../demo/seed/faq';
import { calibrate, wrongScores } from '../../../../domain/faq/matching/calibrate';
import { createRanker } from '../../../../domain/faq/matching/ranker';
import { ENTRIES } from './knowledge-base';

const things = ['订单', '会员', '积分', '发票', '快递', '礼品卡', '余额', '密码', '地址', '优惠券', '手机号', '评价'];
const matters = [
  '怎么取消',
  '在哪里查看',
  '为什么失败',
  '多久生效',
  '可以转给别人吗',
  '怎么修改',
  '有什么用',
  '丢了怎么办',
];
/** Ninety-six questions, each a neighbour of many: a base where wrong entries score high. */
const CROWDED = things.flatMap((thing) => matters.map((matter) => ({ id: thing + matter, question: thing + matter })));

describe('calibrate: from the knowledge base itself', () => {
  test('a stricter rate asks for a higher score', () => {
    const ranker = createRanker(CROWDED);
    const bars = [0.2, 0.1, 0.05, 0.01].map((rate) => calibrate(ranker, rate).answerFrom);
    expect(bars).toEqual([...bars].sort((a, b) => a - b));
    expect(new Set(bars).size).toBe(bars.length);
  });

  test('every question has a near neighbour: a higher score is asked for than where as many stand apart', () => {
    const paired = things
      .slice(0, ENTRIES.length / 2)
      .flatMap((thing) => [`${thing}可以转给别人吗`, `${thing}可以转给家里人吗`])
      .map((question) => ({ id: question, question }));
    expect(paired).toHaveLength(ENTRIES.length);
    expect(calibrate(createRanker(paired), 0.05).answerFrom).toBeGreaterThan(
      calibrate(createRanker(ENTRIES), 0.05).answerFrom,
    );
  });

  test.each([0.02, 0.05, 0.1])(
    'setting %p: of this shop’s own wordings left out about as many pass, no twice as many',
    (rate) => {
      const ranker = createRanker(faqArticles(0));
      const { answerFrom } = calibrate(ranker, rate);
      const wrong = wrongScores(ranker);
      const passed = wrong.filter((score) => score >= answerFrom).length / wrong.length;
      expect(passed).toBeGreaterThan(0.6 * rate);
      expect(passed).toBeLessThan(1.6 * rate);
    },
  );

  test('suggestions: from a lower bar, which strictness with answers does not move', () => {
    const ranker = createRanker(CROWDED);
    const [usual, strict] = [calibrate(ranker, 0.05), calibrate(ranker, 0.01)];
    expect(usual.suggestFrom).toBeLessThan(usual.answerFrom);
    expect(strict.suggestFrom).toBe(usual.suggestFrom);
  });

  test('leaving an entry out: its words are read as unknown, and it is not found', () => {
    const { index, rank } = createRanker(ENTRIES);
    const probe = index.readWithoutEntry(index.entryOf.indexOf(4));
    expect([...probe.wordIds].filter((id) => id < 0).length).toBeGreaterThan(0);
    expect(rank(probe, {}, 4).map(({ id }) => id)).not.toContain('coupon');
  });
});
