import type { FitCase } from '../../../bench/faq/fit/cases';
import { judge, placeCase } from '../../../bench/faq/fit/judge';
import { fitRanking } from '../../../bench/faq/fit/ranking-fit';
import { createSlips } from '../../../bench/faq/fit/slips';
import { seeded } from '../../../domain/kernel';

const candidate = (isRight: boolean, ...features: number[]) => ({
  isRight,
  wordings: 1,
  features: [Float64Array.from(features)],
});
const fitCase = (place: number, kind: FitCase['kind'], ...candidates: FitCase['candidates']): FitCase => ({
  fold: place % 5,
  kind,
  weight: 1,
  candidates,
});

describe('fit: learning to rank and to refuse', () => {
  // The second feature tells right from wrong, the first misleads.
  const cases = Array.from({ length: 400 }, (_, i) =>
    i % 2 === 0
      ? fitCase(i, 'clean', candidate(true, 0.2, 0.9), candidate(false, 0.9, 0.3))
      : fitCase(i, 'na', candidate(false, 0.9, 0.2), candidate(false, 0.5, 0.3)),
  );
  const settings = { prior: Float64Array.of(5, 5), pull: 1e-4, rounds: 60 };

  test('the feature that tells right from wrong: counts, the misleading one does not', () => {
    const [misleading = 0, telling = 0] = fitRanking(cases, settings);
    expect(telling).toBeGreaterThan(misleading + 5);
  });

  test('what was learnt: ranks rightly and scores messages without an answer below', () => {
    const learnt = fitRanking(cases, settings);
    const before = judge(cases.map((one) => placeCase(one, Float64Array.of(5, 5), 0)));
    const after = judge(cases.map((one) => placeCase(one, learnt, 0)));
    expect(before.top1).toBe(0);
    expect(after).toMatchObject({ top1: 1, correctAt5: 1 });
  });

  test('a strong pull: nothing is learnt', () => {
    const [first = 0, second = 0] = fitRanking(cases, { ...settings, pull: 100 });
    expect(first).toBeCloseTo(5, 1);
    expect(second).toBeCloseTo(5, 1);
  });
});

describe('slips: made from a text', () => {
  const corpus = ['话费充值没有到账', '花费冲纸美有道张', '退款什么时候到', '发货'];
  const [likeSound, nearSound, drop, swap, traditional, greet] = createSlips(corpus);
  const made = (slip: typeof drop, text: string, seed = 1) => slip?.(text, seeded(seed)) ?? '';

  test('the same seed: the same slip', () => {
    expect(made(likeSound, '话费充值', 7)).toBe(made(likeSound, '话费充值', 7));
  });

  test('one character sounds the same, or nearly: the others stay', () => {
    for (const slip of [likeSound, nearSound]) {
      const text = made(slip, '话费充值没有到账');
      expect(text).toHaveLength(8);
      expect([...text].filter((character, i) => character !== '话费充值没有到账'.charAt(i))).toHaveLength(1);
    }
  });

  test('dropped, swapped, traditional, greeted', () => {
    expect(made(drop, '退款到账')).toHaveLength(3);
    expect([...made(swap, '退款到账')].sort()).toEqual([...'退款到账'].sort());
    expect(made(swap, '退款到账')).not.toBe('退款到账');
    expect(made(traditional, '发货')).toMatch(/^[發髮]貨$/);
    expect(made(greet, '发货')).toContain('发货');
  });
});
