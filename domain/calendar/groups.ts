import type { Calendar, Slots } from './calendar';
import { dayOfDate } from './dates';

/** Days in a row that are open alike: weekdays (0 for a Monday), or days by their number. */
export interface DayGroup {
  readonly first: number;
  readonly last: number;
  readonly slots: Slots;
}

/** The week as one says it: days in a row that are alike, together. */
export const weekGroups = ({ week }: Pick<Calendar, 'week'>): DayGroup[] =>
  grouped(week.map((slots, weekday) => ({ first: weekday, last: weekday, slots: sorted(slots) })));

/** Holidays and make-up days from a day on, those in a row that are alike together. */
export function dayGroups({ days }: Pick<Calendar, 'days'>, from: number): DayGroup[] {
  const single = Object.entries(days).flatMap(([date, slots]) => {
    const day = dayOfDate(date);
    return day === undefined || day < from ? [] : [{ first: day, last: day, slots: sorted(slots) }];
  });
  return grouped(single.sort((a, b) => a.first - b.first));
}

/** In the order of the day, however they were put in. */
export const sorted = (slots: Slots): Slots => [...slots].sort((a, b) => a.from - b.from || a.to - b.to);

function grouped(days: readonly DayGroup[]): DayGroup[] {
  const groups: DayGroup[] = [];
  for (const day of days) {
    const before = groups[groups.length - 1];
    if (before && before.last + 1 === day.first && areAlike(before.slots, day.slots)) {
      groups[groups.length - 1] = { ...before, last: day.last };
    } else groups.push(day);
  }
  return groups;
}

const areAlike = (some: Slots, others: Slots): boolean =>
  some.length === others.length && some.every(({ from, to }, at) => from === others[at]?.from && to === others[at]?.to);
