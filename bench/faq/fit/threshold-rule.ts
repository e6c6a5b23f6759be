import { wrongScores } from '../../../domain/faq/matching/calibrate';
import { createRanker } from '../../../domain/faq/matching/ranker';
import type { BenchEntry } from '../sets';

/** Threshold = base + perEntries · ln(entries) + perStrictness · ln(0.075 / tail): see `calibrate.ts`. */
export interface ThresholdRule {
  readonly base: number;
  readonly perEntries: number;
  readonly perStrictness: number;
}

const TAILS = [0.3, 0.15, 0.09, 0.05];
const USUAL_TAIL = 0.075;
/** Each base is seen whole and cut into this many parts, for the slope over its size. */
const PARTS = [1, 2, 4];
/** Of fewer entries a quantile says nothing. */
const FEWEST_ENTRIES = 20;

/** Least squares over the wrong scores of whole bases and of parts of them, with and without their other wordings. */
export function fitThresholdRule(bases: readonly (readonly BenchEntry[])[]): ThresholdRule {
  const seen = bases.flatMap((base) => [
    ...observe(base),
    ...observe(base.map(({ id, question }) => ({ id, question, similar: [] }))),
  ]);
  const [base = 0, perEntries = 0, perStrictness = 0] = leastSquares(seen);
  return { base, perEntries, perStrictness };
}

type Observation = readonly [one: number, lnEntries: number, lnStrictness: number, threshold: number];

function observe(base: readonly BenchEntry[]): Observation[] {
  return PARTS.flatMap((parts) =>
    partsOf(base, parts).flatMap((entries) => {
      const wrong = wrongScores(createRanker(entries)).sort((a, b) => a - b);
      return TAILS.map(
        (tail): Observation => [
          1,
          Math.log(entries.length),
          Math.log(USUAL_TAIL / tail),
          wrong[Math.floor((1 - tail) * wrong.length)] ?? 0,
        ],
      );
    }),
  ).filter(([, , , threshold]) => threshold > 0);
}

function partsOf(base: readonly BenchEntry[], parts: number): BenchEntry[][] {
  const cut = Array.from({ length: parts }, (_, part) => base.filter((_, place) => place % parts === part));
  return cut.filter(({ length }) => length >= FEWEST_ENTRIES);
}

/** Solves the normal equations by elimination. */
function leastSquares(rows: readonly Observation[]): number[] {
  const size = 3;
  const system = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size + 1 }, (_, j) => rows.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), 0)),
  );
  for (const [i, pivot] of system.entries()) {
    const head = pivot[i] ?? 1;
    for (let j = 0; j <= size; j++) pivot[j] = (pivot[j] ?? 0) / head;
    for (const [k, row] of system.entries()) {
      const share = row[i] ?? 0;
      if (k !== i) for (let j = 0; j <= size; j++) row[j] = (row[j] ?? 0) - share * (pivot[j] ?? 0);
    }
  }
  return system.map((row) => row[size] ?? 0);
}
