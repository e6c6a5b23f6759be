import { chinaDay, chinaTime, type Millis } from '../kernel';
import { weekdayOf } from './dates';
import { type Intervals, openingAfter } from './intervals';

/** When somebody answers again, as people name it. */
export interface NextOpening {
  readonly at: Millis;
  /** By the clock in China, as all times that shoppers read. */
  readonly day: 'today' | 'tomorrow' | 'weekday' | 'date';
  /** 0 for a Monday. */
  readonly weekday: number;
}

/** Within these days a weekday's name says it; after that the same name comes round again. */
const NAMED_DAYS = 6;

/** Of the days of a week in Chinese, Monday first. */
export const WEEKDAY_NAMES: readonly string[] = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];

/** Undefined while the shop is open, and where nobody knows: then nothing is promised. */
export function nextOpeningIn(intervals: Intervals | undefined, now: Millis): NextOpening | undefined {
  const at = intervals && openingAfter(intervals, now);
  if (at === undefined) return undefined;
  const day = chinaDay(at);
  const daysAhead = day - chinaDay(now);
  return { at, day: nameOf(daysAhead), weekday: weekdayOf(day) };
}

function nameOf(daysAhead: number): NextOpening['day'] {
  if (daysAhead === 0) return 'today';
  if (daysAhead === 1) return 'tomorrow';
  return daysAhead <= NAMED_DAYS ? 'weekday' : 'date';
}

/** `9:00`: hours of opening as they stand on a door. */
export function doorClock(at: Millis): string {
  const { hour, minute } = chinaTime(at);
  return `${hour}:${String(minute).padStart(2, '0')}`;
}
