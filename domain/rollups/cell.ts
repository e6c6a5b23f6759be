import type { Histogram } from '../figures';

/** What is counted: how many, or how much together where the name ends in a unit. */
export const COUNTERS = [
  'opened',
  'openedInTalk',
  'resolved',
  'expired',
  'ended',
  'withdrawn',
  'reopened',
  'reopenedExpired',
  'ratings',
  'stars',
  'fewStars',
  'replies',
  'transferred',
  'silences',
  'waits',
  'waitsIn3Minutes',
  'firsts',
  'firstMillis',
  'firstsIn2Minutes',
  'firstsInTalk',
  'firstInTalkMillis',
  'firstsOfVip',
  'firstOfVipMillis',
  'promises',
  'promisesKept',
  'conversations',
  'machineAnswered',
  'machineSoothed',
  'modelAsked',
  'modelSaid',
  'modelRefused',
  'pageViews',
  'pageHelped',
  'pageHandoffs',
  'dutyMillis',
  'silentMillis',
  'breakMillis',
] as const;
export type Counter = (typeof COUNTERS)[number];

/** Times that are kept with how often each came, so that days and teams add up and their P90 is known within 5 %. */
export const TIMES = ['first', 'later', 'left', 'firstInTalk'] as const;
export type TimesName = (typeof TIMES)[number];

/** What was counted of one day, or of several, in one place. What is absent is none. */
export interface Cell {
  readonly counts: Readonly<Partial<Record<Counter, number>>>;
  readonly times: Readonly<Partial<Record<TimesName, Histogram>>>;
}

export const NO_CELL: Cell = Object.freeze({ counts: Object.freeze({}), times: Object.freeze({}) });

type Numbers = Record<string, number>;
/** A cell that is being counted into, by nobody else. */
export interface OpenCell {
  readonly counts: Numbers;
  readonly times: Record<string, Numbers>;
}

export const opened = ({ counts, times }: Cell): OpenCell => ({
  counts: { ...counts } as Numbers,
  times: Object.fromEntries(Object.entries(times).map(([name, buckets]) => [name, { ...buckets }])),
});

/** All of several, added up. */
export function sumOf(cells: readonly Cell[]): Cell {
  const sum = opened(NO_CELL);
  for (const cell of cells) add(sum, cell, 1);
  return sum as Cell;
}

/** What is left of a sum without a part of it, which may be replaced by another. */
export function replacedIn(sum: Cell, before: Cell, after: Cell): Cell {
  const open = opened(sum);
  add(open, before, -1);
  add(open, after, 1);
  return open as Cell;
}

function add(sum: OpenCell, { counts, times }: Cell, sign: 1 | -1): void {
  addNumbers(sum.counts, counts, sign);
  for (const [name, buckets] of Object.entries(times)) {
    const known = sum.times[name] ?? {};
    sum.times[name] = known;
    addNumbers(known, buckets, sign);
    if (Object.keys(known).length === 0) delete sum.times[name];
  }
}

function addNumbers(sum: Numbers, more: Readonly<Partial<Record<string, number>>>, sign: 1 | -1): void {
  for (const [name, count = 0] of Object.entries(more)) {
    const left = (sum[name] ?? 0) + sign * count;
    // What came to nothing is left out, so that a sum is the same whichever way it was come by.
    if (left === 0) delete sum[name];
    else sum[name] = left;
  }
}

/** One counted more. */
export function addCount(cell: OpenCell, counter: Counter, by: number): void {
  if (by !== 0) cell.counts[counter] = (cell.counts[counter] ?? 0) + by;
}

export function addTime(cell: OpenCell, times: TimesName, bucket: number): void {
  const known = cell.times[times] ?? {};
  cell.times[times] = known;
  known[bucket] = (known[bucket] ?? 0) + 1;
}
