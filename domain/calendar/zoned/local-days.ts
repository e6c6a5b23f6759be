import { HOUR, MINUTE, type Millis } from '../../kernel';
import { MINUTES_OF_DAY } from '../calendar';
import { dateOf, dayOfDate } from '../dates';
import { localDay, localMinute, momentOf } from './zone-clock';

const MINUTES_OF_HOUR = HOUR / MINUTE;

/** What the clock on the wall of a zone shows: `09:05`. */
export function localClock(zone: string, at: Millis): string {
  const minute = localMinute(zone, at) % MINUTES_OF_DAY;
  return [Math.floor(minute / MINUTES_OF_HOUR), minute % MINUTES_OF_HOUR]
    .map((one) => String(one).padStart(2, '0'))
    .join(':');
}

/** The date that a zone's calendar shows. */
export const localDate = (zone: string, at: Millis): string => dateOf(localDay(zone, at));

/** The date so many days later. */
export const dateAfter = (date: string, days: number): string => dateOf((dayOfDate(date) ?? 0) + days);

/** The moments between which a date lies in a zone: of 23 or 25 hours where its clock is changed. */
export function momentsOfDate(zone: string, date: string): { readonly fromAt: Millis; readonly untilAt: Millis } {
  const day = dayOfDate(date) ?? 0;
  return { fromAt: momentOf(zone, day * MINUTES_OF_DAY), untilAt: momentOf(zone, (day + 1) * MINUTES_OF_DAY) };
}
