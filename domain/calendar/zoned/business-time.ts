import { DAY, type Millis } from '../../kernel';
import type { Calendar } from '../calendar';
import type { Interval } from '../intervals';
import { MAX_WALK, openTimes } from './open-times';

/** What is open for longer never closes. */
const MAX_STAY = 366 * DAY;
/** So much is looked at at once by who does not know how far they have to go. */
const STRIDE = 8 * DAY;

export const isOpenAt = (calendar: Calendar, at: Millis): boolean => openIntervals(calendar, at, at + 1).length > 0;

/** From when on it is open: the moment itself when it is. Undefined when it does not open within a year. */
export function nextOpening(calendar: Calendar, at: Millis): Millis | undefined {
  if (isOpenAt(calendar, at)) return at;
  const { value: first } = openTimes(calendar, at, at + MAX_WALK).next();
  return first?.[0];
}

/** Until when it stays open. Undefined when it is closed, and when it does not close within a year. */
export function closingAt(calendar: Calendar, at: Millis): Millis | undefined {
  if (!isOpenAt(calendar, at)) return undefined;
  const { value: first } = openTimes(calendar, at, at + MAX_STAY).next();
  return first && first[1] < at + MAX_STAY ? first[1] : undefined;
}

/** When it is open between two moments, 400 days at the most: in order, neither meeting nor overlapping. */
export function openIntervals(calendar: Calendar, from: Millis, until: Millis): Interval[] {
  const intervals: Interval[] = [];
  if (until <= from) return intervals;
  for (const [start, end] of openTimes(calendar, from, until)) {
    intervals.push([Math.max(start, from), Math.min(end, until)]);
  }
  return intervals;
}

/** How much of the time between two moments it is open, 400 days at the most. 0 when they are the other way round. */
export const businessMillis = (calendar: Calendar, from: Millis, to: Millis): Millis =>
  openIntervals(calendar, from, to).reduce((sum, [start, end]) => sum + (end - start), 0);

/**
 * When so much open time has passed: at the close, not at the next opening, when both are true. Undefined when that is not
 * within 400 days.
 */
export function addBusinessMillis(calendar: Calendar, from: Millis, millis: Millis): Millis | undefined {
  if (millis <= 0) return from;
  let left = millis;
  for (let begins = from; begins < from + MAX_WALK; begins += STRIDE) {
    for (const [start, end] of openIntervals(calendar, begins, begins + STRIDE)) {
      if (left <= end - start) return start + left;
      left -= end - start;
    }
  }
  return undefined;
}
