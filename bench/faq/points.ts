/**
 * `npm run bench:faq-points [-- --set DIR ...] [--similar] [--before REVISION]`: what slips cost, and whether the strictness
 * setting keeps its promise, in one table; with `--before` the matcher of another revision stands in the row above.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { FALSE_ANSWER_RATE, oursOf } from './methods/ours';
import { type Points, pointsOf } from './points-of';
import { printTable } from './report';
import { readSeedSet } from './seed-set';
import { readSet } from './sets';
import { matcherOfRevision, shippedMatcher } from './shipped-matcher';

const OWN_SET = fileURLToPath(new URL('../faq-sets/shop-a', import.meta.url));

const { values } = parseArgs({
  options: {
    set: { type: 'string', multiple: true, default: [] },
    similar: { type: 'boolean', default: false },
    before: { type: 'string' },
  },
});

type Column = readonly [title: string, shareOf: (points: Points) => number];

const COLUMNS: readonly Column[] = [
  ['top-1', ({ top1 }) => top1],
  ['top-3', ({ top3 }) => top3],
  ['c@5', ({ correctAt5 }) => correctAt5],
  ['drop', ({ dropLoss }) => dropLoss],
  ['heavy', ({ heavyLoss }) => heavyLoss],
  ['drop made', ({ madeDropLoss }) => madeDropLoss],
  ['heavy made', ({ madeHeavyLoss }) => madeHeavyLoss],
  ['near', ({ near }) => near],
  ['withheld', ({ withheld }) => withheld],
  ['far', ({ far }) => far],
  ['rightly', ({ rightly }) => rightly],
];

async function main(): Promise<void> {
  const seed = await readSeedSet(values.similar);
  const sets = [
    readSet(OWN_SET, values.similar),
    ...(seed ? [seed] : []),
    ...values.set.map((folder) => readSet(folder, values.similar)),
  ];
  const matchers = [
    ...(values.before ? [{ name: values.before, matcher: await matcherOfRevision(values.before) }] : []),
    { name: 'now', matcher: await shippedMatcher() },
  ];
  const rows = sets.flatMap((set) =>
    matchers.map(({ name, matcher }) => {
      const points = pointsOf(oursOf(matcher), set);
      return [`${set.name}, ${name}`, ...COLUMNS.map(([, shareOf]) => (100 * shareOf(points)).toFixed(1))];
    }),
  );
  printTable(['set', ...COLUMNS.map(([title]) => title)], rows);
  console.log(`
drop, heavy: points of top-1 lost to the same messages unperturbed; "made" are slips of every clean message by this bench.
near, withheld, far: share of messages without an answer that are answered at the setting of ${100 * FALSE_ANSWER_RATE} %; withheld are
the clean messages, asked of the base without a fifth of its entries, their own among them. rightly: of clean ones.`);
  for (const { name, matcher } of matchers) console.log(`${name}: ${matcher.gzipKb.toFixed(1)} KB gzip`);
}

void main();
