import { crowding } from '../../../domain/faq/matching/score';
import type { FitCase } from './cases';
import { type Coefficients, scoreCandidate } from './ranking-fit';

/** What a fit does on cases: shares from 0 to 1, over messages that people wrote. */
export interface Judged {
  readonly top1: number;
  readonly top3: number;
  /** Share answered rightly where 5 % of the messages without an answer are answered. */
  readonly correctAt5: number;
  /** The same, with no-answers made by withholding the entry: far more of them, and all near. */
  readonly correctAt5Withheld: number;
  /** Top-1 of the entries' own wordings, held back from the base or with slips. */
  readonly ownTop1: number;
}

export interface Placed {
  readonly kind: FitCase['kind'];
  /** Place of the best right entry from 1; Infinity when none. */
  readonly place: number;
  readonly score: number;
}

/** @param crowdShare how much the runners-up take from the score; as the matcher has it unless given */
export function placeCase({ kind, candidates }: FitCase, coefficients: Coefficients, crowdShare?: number): Placed {
  const ranked = candidates
    .map((candidate) => ({ score: scoreCandidate(candidate, coefficients), isRight: candidate.isRight }))
    .sort((a, b) => b.score - a.score);
  const scores = ranked.map(({ score }) => score);
  const place = ranked.findIndex(({ isRight }) => isRight) + 1 || Number.POSITIVE_INFINITY;
  return { kind, place, score: (scores[0] ?? 0) - crowding(scores, crowdShare) };
}

export function judge(placed: readonly Placed[]): Judged {
  const of = (kind: FitCase['kind']) => placed.filter((one) => one.kind === kind);
  const clean = of('clean');
  const rightly = (bar: number) => share(clean, ({ place, score }) => place === 1 && score > bar);
  return {
    top1: share(clean, ({ place }) => place === 1),
    top3: share(clean, ({ place }) => place <= 3),
    correctAt5: rightly(barOf(of('na'))),
    correctAt5Withheld: rightly(barOf(of('withheld'))),
    ownTop1: share(of('own'), ({ place }) => place === 1),
  };
}

/** The score that one in twenty exceed. */
function barOf(placed: readonly Placed[]): number {
  const scores = placed.map(({ score }) => score).sort((a, b) => a - b);
  return scores[Math.ceil(0.95 * scores.length) - 1] ?? Number.POSITIVE_INFINITY;
}

function share<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.length === 0 ? 0 : items.filter(holds).length / items.length;
}
