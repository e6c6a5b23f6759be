import { dateOf, dayOfDate, weekdayOf } from '../calendar';
import type { BoardRange } from './ranges';

/** Calendar days by their number, both within. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

/** What is looked at, and what it is compared with. */
export interface BoardPeriod extends DaySpan {
  readonly range: BoardRange;
  readonly before: DaySpan;
  /** Told by month: every day of whole months, but for those that have not come yet. */
  readonly isByMonth: boolean;
}

const LENGTHS = { today: 1, '7_days': 7, '28_days': 28 } as const;

/** The days of a range that ends today, and as many before. `today`: the number of the calendar day in the shop's zone. */
export function periodOf(range: BoardRange, today: number): BoardPeriod {
  if (range === 'month') {
    const from = firstOfMonth(today, 0);
    const begun = firstOfMonth(today, -1);
    const to = Math.min(begun + (today - from), from - 1);
    return { range, from, to: today, before: { from: begun, to }, isByMonth: false };
  }
  if (range === 'year') {
    const from = firstOfMonth(today, -11);
    return { range, from, to: today, before: { from: firstOfMonth(today, -23), to: from - 1 }, isByMonth: true };
  }
  const from = today - LENGTHS[range] + 1;
  return {
    range,
    from,
    to: today,
    before: { from: from - LENGTHS[range], to: from - 1 },
    isByMonth: false,
  };
}

/** The first day of the month that lies so many from that of a day. */
export function firstOfMonth(day: number, months: number): number {
  const [year = 0, month = 0] = dateOf(day).split('-').map(Number);
  const counted = year * 12 + (month - 1) + months;
  return dayOfDate(`${pad(Math.floor(counted / 12), 4)}-${pad((counted % 12) + 1, 2)}-01`) ?? day;
}

/** `2026-11` of every month that a span touches, the oldest first. */
export function monthsOf({ from, to }: DaySpan): readonly string[] {
  const months: string[] = [];
  for (let day = firstOfMonth(from, 0); day <= to; day = firstOfMonth(day, 1)) months.push(monthOfDay(day));
  return months;
}

export const monthOfDay = (day: number): string => dateOf(day).slice(0, 7);
/** `01` to `31` */
export const dayOfMonth = (day: number): string => dateOf(day).slice(8);
export const daysOf = ({ from, to }: DaySpan): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

/** Monday to Sunday of the week that a day lies in. */
export function weekOf(day: number): DaySpan {
  const from = day - weekdayOf(day);
  return { from, to: from + 6 };
}

const pad = (count: number, digits: number): string => String(count).padStart(digits, '0');
