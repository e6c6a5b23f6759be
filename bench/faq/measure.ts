import type { Method } from './methods/method';
import { type BenchQuery, type BenchSet, thin } from './sets';
import { startWatch } from './watch';

/**
 * What one method did on one set. Shares are 0 to 1; absent where the method has no comparable score. Answerable
 * messages are the clean ones; the perturbed slices stand apart.
 */
export interface Measured {
  readonly method: string;
  readonly queries: number;
  readonly top1: number;
  readonly top3: number;
  readonly meanReciprocalRank: number;
  /** Share of answerable messages answered rightly at the score where 5 % of no-answer messages are answered. */
  readonly correctAt5?: number;
  /** Share of no-answer messages answered when 90 % of answerable ones are. */
  readonly falseAt90?: number;
  /** How well scores tell answerable messages from near no-answer ones: the chance that the former scores higher. */
  readonly nearAuroc?: number;
  readonly slices: Readonly<Record<string, SliceMeasured>>;
  /** At the method's own calibrated threshold. */
  readonly calibrated?: {
    readonly near: number;
    readonly far: number;
    readonly both: number;
    readonly answered: number;
    readonly answeredRightly: number;
  };
  /** By the clock; on a busy machine the processor's time, all threads of this process, says more. */
  readonly meanMs: number;
  readonly p95Ms: number;
  readonly buildMs: number;
  readonly meanCpuMs: number;
  readonly buildCpuMs: number;
}

export interface SliceMeasured {
  readonly queries: number;
  readonly top1: number;
  readonly top3: number;
  /** Top-1 of the same queries unperturbed, less top-1 here. */
  readonly pairedLoss?: number;
}

interface Seen {
  readonly query: BenchQuery;
  /** Place of the right entry, from 1; Infinity when not found. */
  readonly place: number;
  readonly score: number;
  readonly isAnswered: boolean;
}

export function measure(method: Method, set: BenchSet): Measured {
  const building = startWatch();
  const built = method.build(set.entries);
  const build = building();
  const queries = thinWithBases(set.queries, method.mostQueries ?? Number.POSITIVE_INFINITY);
  for (const query of queries.slice(0, 200)) built.rank(query.text);
  const asking = startWatch();
  for (const query of queries) built.rank(query.text);
  const asked = asking();
  const times: number[] = [];
  const seen = queries.map((query): Seen => {
    const before = performance.now();
    const hits = built.rank(query.text);
    times.push(performance.now() - before);
    const place = hits.findIndex((hit) => query.gold.includes(hit.id)) + 1 || Number.POSITIVE_INFINITY;
    const score = hits[0]?.score ?? Number.NEGATIVE_INFINITY;
    return { query, place, score, isAnswered: built.answers?.(query.text) ?? false };
  });
  const answerable = seen.filter(({ query }) => query.slice === 'clean');
  return {
    method: method.name,
    queries: queries.length,
    top1: share(answerable, isFirst),
    top3: share(answerable, isInThree),
    meanReciprocalRank: mean(answerable.map(({ place }) => 1 / place)),
    ...(method.hasScore ? refusal(seen, answerable) : {}),
    slices: slices(seen),
    ...(built.answers ? { calibrated: calibrated(seen, answerable) } : {}),
    meanMs: mean(times),
    p95Ms: quantile(times, 0.95),
    buildMs: build.wallMs,
    meanCpuMs: asked.cpuMs / Math.max(1, queries.length),
    buildCpuMs: build.cpuMs,
  };
}

const isFirst = ({ place }: Seen) => place === 1;
const isInThree = ({ place }: Seen) => place <= 3;

/** A thinned sample keeps the clean query of every perturbed one, or losses could not be paired. */
function thinWithBases(queries: readonly BenchQuery[], most: number): readonly BenchQuery[] {
  if (queries.length <= most) return queries;
  const sample = thin(queries, most);
  const wanted = new Set(sample.flatMap(({ id, base }) => (base === undefined ? [id] : [id, base])));
  return queries.filter(({ id }) => wanted.has(id));
}

function refusal(seen: readonly Seen[], answerable: readonly Seen[]) {
  const none = seen.filter(({ query }) => query.gold.length === 0).map(({ score }) => score);
  const near = seen.filter(({ query }) => query.slice === 'na_near').map(({ score }) => score);
  const threshold = quantile(none, 0.95);
  const bar = quantile(
    answerable.map(({ score }) => score),
    0.1,
  );
  return {
    correctAt5: share(answerable, ({ place, score }) => place === 1 && score > threshold),
    falseAt90: share(none, (score) => score >= bar),
    nearAuroc: auroc(
      answerable.map(({ score }) => score),
      near,
    ),
  };
}

function calibrated(seen: readonly Seen[], answerable: readonly Seen[]) {
  const rate = (isMember: (query: BenchQuery) => boolean) =>
    share(
      seen.filter(({ query }) => isMember(query)),
      (one) => one.isAnswered,
    );
  return {
    near: rate(({ slice }) => slice === 'na_near'),
    far: rate(({ slice }) => slice === 'na_far'),
    both: rate(({ gold }) => gold.length === 0),
    answered: share(answerable, ({ isAnswered }) => isAnswered),
    answeredRightly: share(answerable, (one) => one.isAnswered && isFirst(one)),
  };
}

function slices(seen: readonly Seen[]): Record<string, SliceMeasured> {
  const byId = new Map(seen.map((one) => [one.query.id, one]));
  const names = [...new Set(seen.filter(({ query }) => query.gold.length > 0).map(({ query }) => query.slice))];
  return Object.fromEntries(
    names.map((name) => {
      const members = seen.filter(({ query }) => query.slice === name);
      const bases = members.flatMap(({ query }) => byId.get(query.base ?? '') ?? []);
      const own = { queries: members.length, top1: share(members, isFirst), top3: share(members, isInThree) };
      return [name, bases.length === members.length ? { ...own, pairedLoss: share(bases, isFirst) - own.top1 } : own];
    }),
  );
}

function share<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return mean(items.map((item) => (holds(item) ? 1 : 0)));
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The value that a share of all values does not exceed. */
function quantile(values: readonly number[], at: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(at * sorted.length) - 1))] ?? 0;
}

/** The chance that a positive scores above a negative, ties counting half. */
function auroc(positives: readonly number[], negatives: readonly number[]): number {
  const wins = positives.map((positive) => mean(negatives.map((negative) => (Math.sign(positive - negative) + 1) / 2)));
  return mean(wins);
}
