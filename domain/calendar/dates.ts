import { DAY } from '../kernel';
import { type Calendar, WEEKDAYS } from './calendar';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
/** The first of January 1970 was a Thursday. */
const THURSDAY = 3;

/** A date as a calendar keys it, by the number of its day since 1970. */
export const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** The number of a date's day; undefined for what is none (`2026-02-30`). */
export function dayOfDate(date: string): number | undefined {
  if (!DATE.test(date)) return undefined;
  const day = Date.parse(`${date}T00:00:00Z`) / DAY;
  return Number.isInteger(day) && dateOf(day) === date ? day : undefined;
}

/** 0 for a Monday to 6 for a Sunday, by the number of the day. */
export const weekdayOf = (day: number): number => (((day + THURSDAY) % WEEKDAYS) + WEEKDAYS) % WEEKDAYS;

/** A calendar without the exceptional days before one: they are over, and room is bounded. */
export function withoutDaysBefore<C extends Calendar>(calendar: C, first: number): C {
  const kept = Object.entries(calendar.days).filter(([date]) => (dayOfDate(date) ?? first) >= first);
  return { ...calendar, days: Object.fromEntries(kept) };
}
