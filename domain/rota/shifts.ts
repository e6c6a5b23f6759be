import { type Calendar, type Interval, type Intervals, type Slot, WEEKDAYS } from '../calendar';
import type { Millis } from '../kernel';

/** When one person works, on some weekdays (0 for a Monday), by the clock of the shop's zone. */
export interface Shift {
  /** Who; the same name twice is one person in two shifts. */
  readonly name: string;
  readonly weekdays: readonly number[];
  readonly slot: Slot;
}

/** Somebody who can be given work, and when they are there. */
export interface OnDuty {
  readonly id: string;
  readonly intervals: readonly Interval[];
}

/** When a calendar is open between two moments. Whoever asks has a time-zone database (`domain/calendar/zoned`). */
export type OpenTimes = (calendar: Calendar, from: Millis, until: Millis) => Intervals;

/** Who is there when between two moments, by a rota. In the order in which they are first named. */
export function dutyOf(
  shifts: readonly Shift[],
  zone: string,
  [from, until]: Interval,
  openTimes: OpenTimes,
): readonly OnDuty[] {
  const names = [...new Set(shifts.map(({ name }) => name))];
  return names.map((name) => {
    const own = shifts.filter((shift) => shift.name === name);
    const week = Array.from({ length: WEEKDAYS }, (_, weekday) =>
      own.flatMap(({ weekdays, slot }) => (weekdays.includes(weekday) ? [slot] : [])),
    );
    const calendar: Calendar = { zone, week, days: {} };
    return { id: name, intervals: openTimes(calendar, from, until) };
  });
}

/** A moment at which so many began to be there, until the next one. */
export interface Step {
  readonly at: Millis;
  readonly count: number;
}

/**
 * The same of a past in which only the number of people is known: the first of them is there whenever anybody is, the second
 * whenever two are. In the order of time, up to `until`.
 */
export function dutyOfCounts(steps: readonly Step[], until: Millis): readonly OnDuty[] {
  const most = steps.reduce((sum, { count }) => Math.max(sum, count), 0);
  return Array.from({ length: most }, (_, nth) => {
    const intervals: [Millis, Millis][] = [];
    steps.forEach(({ at, count }, place) => {
      const end = steps[place + 1]?.at ?? until;
      if (count <= nth || end <= at) return;
      const last = intervals[intervals.length - 1];
      if (last && last[1] === at) last[1] = end;
      else intervals.push([at, end]);
    });
    return { id: String(nth + 1), intervals };
  });
}
