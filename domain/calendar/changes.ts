import { HOUR, LIST_COUNTS, MINUTE } from '../kernel';
import { type Calendar, MAX_SLOT_END, MINUTES_OF_DAY, type Slot, type Slots, USUAL_SLOT } from './calendar';
import { dateOf } from './dates';
import { sorted } from './groups';

const ONE_HOUR = HOUR / MINUTE;
const USUAL_LENGTH = 4 * ONE_HOUR;

/** Weekdays (0 for a Monday) with these slots. */
export const withWeekdays = (calendar: Calendar, weekdays: readonly number[], slots: Slots): Calendar => ({
  ...calendar,
  week: calendar.week.map((old, weekday) => (weekdays.includes(weekday) ? slots : old)),
});

/** Every day that is open, so many minutes earlier and later: never before its own midnight, nor beyond what a slot may reach. */
export function longerDays<C extends Calendar>(calendar: C, earlier: number, later: number): C {
  const longer = (slots: Slots): Slots => {
    const ordered = sorted(slots);
    const last = ordered.length - 1;
    return ordered.map(({ from, to }, at) => ({
      from: at === 0 ? Math.max(0, from - earlier) : from,
      to: at === last ? Math.min(MAX_SLOT_END, to + later) : to,
    }));
  };
  return {
    ...calendar,
    week: calendar.week.map(longer),
    days: Object.fromEntries(Object.entries(calendar.days).map(([date, slots]) => [date, longer(slots)])),
  };
}

/** Exceptional days, from one to another by their numbers, with these slots; without any they are days off. */
export function withDays(calendar: Calendar, first: number, last: number, slots: Slots): Calendar {
  const dates = Array.from({ length: Math.max(0, last - first + 1) }, (_, nth) => dateOf(first + nth));
  return { ...calendar, days: { ...calendar.days, ...Object.fromEntries(dates.map((date) => [date, slots])) } };
}

/** These days as their weekdays again. */
export function withoutDays(calendar: Calendar, first: number, last: number): Calendar {
  const [from, to] = [dateOf(first), dateOf(last)];
  const kept = Object.entries(calendar.days).filter(([date]) => date < from || date > to);
  return { ...calendar, days: Object.fromEntries(kept) };
}

/** A slot by what two clocks show: an end that is not after the beginning is the next day's. */
export function slotBetween(from: number, end: number): Slot {
  const clock = end % MINUTES_OF_DAY;
  return { from, to: clock > from ? clock : clock + MINUTES_OF_DAY };
}

/** One more slot for a day, an hour after its last one where that leaves room; undefined when there is none. */
export function oneMoreSlot(slots: Slots): Slot | undefined {
  if (slots.length === 0) return USUAL_SLOT;
  if (slots.length >= LIST_COUNTS.slots) return undefined;
  const taken = sorted(slots);
  const end = Math.max(...taken.map(({ to }) => to));
  const from = end + ONE_HOUR;
  if (from + ONE_HOUR <= MINUTES_OF_DAY) return { from, to: Math.min(from + USUAL_LENGTH, MINUTES_OF_DAY) };
  let free = 0;
  for (const slot of taken) {
    if (slot.from - free >= ONE_HOUR) return { from: free, to: slot.from };
    free = Math.max(free, slot.to);
  }
  return undefined;
}
