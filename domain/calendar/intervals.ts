import { lastOf, type Millis } from '../kernel';

/** A time in which a shop is open, to before its end. */
export type Interval = readonly [from: Millis, to: Millis];

/** Open times in their order, which neither meet nor overlap: what phones are told of a calendar. */
export type Intervals = readonly Interval[];

export const isOpenIn = (intervals: Intervals, at: Millis): boolean =>
  intervals.some(([from, to]) => from <= at && at < to);

/** When it opens next after a moment at which it is closed; undefined when that is not known, or it is open. */
export function openingAfter(intervals: Intervals, at: Millis): Millis | undefined {
  if (isOpenIn(intervals, at)) return undefined;
  return intervals.find(([from]) => from > at)?.[0];
}

/** When it closes next after a moment at which it is open; undefined when it is closed. */
export const closingAfter = (intervals: Intervals, at: Millis): Millis | undefined =>
  intervals.find(([from, to]) => from <= at && at < to)?.[1];

/** Until when anything is known. */
export const knownUntil = (intervals: Intervals): Millis | undefined => lastOf(intervals)?.[1];

/** How long it is open between two moments. */
export const openMillis = (intervals: Intervals, from: Millis, to: Millis): Millis =>
  intervals.reduce((sum, [start, end]) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0);
