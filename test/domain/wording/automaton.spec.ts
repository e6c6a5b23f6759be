import fc from 'fast-check';
import { Automaton } from '../../../domain/wording/automaton';

const symbols = (text: string): number[] => [...text].map((one) => one.charCodeAt(0));
const hitsOf = (patterns: readonly string[], text: string): { hits: string[]; steps: number } => {
  const hits: string[] = [];
  const steps = new Automaton(patterns.map(symbols)).walk(symbols(text), (pattern, at) =>
    hits.push(`${pattern}@${at}`),
  );
  return { hits: hits.sort(), steps };
};
/** By looking at every place for every pattern. */
const expectedOf = (patterns: readonly string[], text: string): string[] =>
  patterns
    .flatMap((pattern, nth) =>
      [...text].flatMap((_, at) =>
        pattern !== '' && text.startsWith(pattern, at) ? [`${nth}@${at + pattern.length - 1}`] : [],
      ),
    )
    .sort();

const FEW = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });

test('finds what looking everywhere finds, of any patterns in any text', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 40 });
  fc.assert(
    fc.property(fc.array(FEW, { maxLength: 8 }), text, (patterns, typed) => {
      expect(hitsOf(patterns, typed).hits).toEqual(expectedOf(patterns, typed));
    }),
    { numRuns: 500 },
  );
});

test.each([1_000, 10_000])('%i symbols: two steps each and one a hit, however the patterns overlap', (length) => {
  const tails = Array.from({ length: 30 }, (_, nth) => `${'a'.repeat(nth + 1)}b`);
  const worst = `${'a'.repeat(29)}c`.repeat(Math.ceil(length / 30)).slice(0, length);
  const { hits, steps } = hitsOf(tails, worst);
  expect(hits).toEqual([]);
  expect(steps).toBeLessThanOrEqual(2 * length);
  const all = hitsOf(['a', 'aa', 'aaa'], 'a'.repeat(length));
  expect(all.steps).toBeLessThanOrEqual(2 * length + all.hits.length);
});

test('more patterns cost a walk nothing', () => {
  const few = ['保证', '最好'];
  const many = [...few, ...Array.from({ length: 240 }, (_, nth) => String.fromCharCode(0x5000 + nth).repeat(4))];
  const text = '我们保证把最好的茶叶寄给你'.repeat(40);
  expect(hitsOf(many, text).steps).toBe(hitsOf(few, text).steps);
});
