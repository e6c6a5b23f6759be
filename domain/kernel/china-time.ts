import { CHINA_OFFSET, DAY, type Millis } from './clock';

/** A moment as a calendar and a clock in China show it. Months count from 1. */
export interface ChinaTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** Shifts to UTC+8 and reads the UTC fields: no time-zone database needed, neither in a function nor on a phone. */
export function chinaTime(at: Millis): ChinaTime {
  const shifted = new Date(at + CHINA_OFFSET);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
  };
}

/** Number of the calendar day in China, for counting days between. */
export function chinaDay(at: Millis): number {
  return Math.floor((at + CHINA_OFFSET) / DAY);
}

/** The first millisecond of a calendar day in China, by its number. */
export function startOfChinaDay(day: number): Millis {
  return day * DAY - CHINA_OFFSET;
}

/** `09:05` */
export function clockText(at: Millis): string {
  const { hour, minute } = chinaTime(at);
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
