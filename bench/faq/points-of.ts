import { seeded } from '../../domain/kernel';
import { createSlips } from './fit/slips';
import { measure } from './measure';
import type { BuiltMethod, Method } from './methods/method';
import type { BenchQuery, BenchSet } from './sets';

/** What slips cost one method on one set, and whom it answers; shares are 0 to 1. */
export interface Points {
  readonly top1: number;
  readonly top3: number;
  readonly correctAt5: number;
  readonly dropLoss: number;
  readonly heavyLoss: number;
  readonly madeDropLoss: number;
  readonly madeHeavyLoss: number;
  readonly near: number;
  readonly withheld: number;
  readonly far: number;
  readonly rightly: number;
}

/** Where they stand in {@link createSlips}. */
const DROP = 2;
const HEAVY = 6;
/** Slips made of each clean message. */
const MADE = 3;
const FOLDS = 5;

export function pointsOf(method: Method, set: BenchSet): Points {
  const { top1, top3, correctAt5 = 0, slices, calibrated } = measure(method, set);
  const clean = set.queries.filter(({ slice }) => slice === 'clean');
  const built = method.build(set.entries);
  return {
    top1,
    top3,
    correctAt5,
    dropLoss: slices.drop?.pairedLoss ?? 0,
    heavyLoss: slices.heavy?.pairedLoss ?? 0,
    madeDropLoss: top1 - shareFirst(built, makeSlips(set, clean, DROP)),
    madeHeavyLoss: top1 - shareFirst(built, makeSlips(set, clean, HEAVY)),
    near: calibrated?.near ?? 0,
    withheld: withheldRate(method, set, clean),
    far: calibrated?.far ?? 0,
    rightly: calibrated?.answeredRightly ?? 0,
  };
}

/** Slips of every clean message, the same at every run. */
function makeSlips({ entries }: BenchSet, clean: readonly BenchQuery[], which: number): BenchQuery[] {
  const slip = createSlips(entries.flatMap(({ question, similar }) => [question, ...similar]))[which];
  const random = seeded(which);
  return clean.flatMap((query) =>
    Array.from({ length: MADE }, () => ({ ...query, text: slip?.(query.text, random) ?? query.text })),
  );
}

function shareFirst(built: BuiltMethod, queries: readonly BenchQuery[]): number {
  const first = queries.filter(({ text, gold }) => gold.includes(built.rank(text)[0]?.id ?? ''));
  return first.length / Math.max(1, queries.length);
}

/** Messages about this shop that no entry answers, in numbers: each clean message, its entries taken out of the base. */
function withheldRate(method: Method, { entries }: BenchSet, clean: readonly BenchQuery[]): number {
  const foldOf = new Map(entries.map(({ id }, place) => [id, place % FOLDS]));
  let answered = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const own = clean.filter(({ gold }) => foldOf.get(gold[0] ?? '') === fold);
    const taken = new Set(own.flatMap(({ gold }) => gold));
    const built = method.build(entries.filter(({ id }) => foldOf.get(id) !== fold && !taken.has(id)));
    answered += own.filter(({ text }) => built.answers?.(text)).length;
  }
  return answered / Math.max(1, clean.length);
}
