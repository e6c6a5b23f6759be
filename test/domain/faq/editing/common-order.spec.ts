import fc from 'fast-check';
import { commonOrder } from '../../../../domain/faq/editing';

const word = fc.constantFrom('甲', '乙', '丙', '丁');
const words = fc.array(word, { maxLength: 12 });

/** The length by the table of the textbook. */
function longest(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const one of a) {
    const next = [0];
    b.forEach((other, nth) => {
      next.push(one === other ? (row[nth] ?? 0) + 1 : Math.max(row[nth + 1] ?? 0, next[nth] ?? 0));
    });
    row = next;
  }
  return row.at(-1) ?? 0;
}

describe('what two lists have in common, in their order', () => {
  test('any two lists: equal elements, rising in both, and as many as there can be', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const found = commonOrder(before, after, 1_000) ?? [];
        expect(found).toHaveLength(longest(before, after));
        for (const [nth, [was, is]] of found.entries()) {
          expect(before[was]).toBe(after[is]);
          const [wasNext = Number.POSITIVE_INFINITY, isNext = Number.POSITIVE_INFINITY] = found[nth + 1] ?? [];
          expect(was < wasNext && is < isNext).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('too much alike to compare in time: said so; equal lists of any length are no trouble', () => {
    const same = (count: number) => new Array<string>(count).fill('长');
    expect(commonOrder(['短', ...same(2_000), '甲'], ['乙', ...same(2_000), '丙'], 1_000_000)).toBeUndefined();
    expect(commonOrder(same(50_000), same(50_000), 10)).toHaveLength(50_000);
  });
});
