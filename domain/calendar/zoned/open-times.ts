import { DAY, type Millis, ownValue } from '../../kernel';
import { type Calendar, MINUTES_OF_DAY, type Slots } from '../calendar';
import { dateOf, weekdayOf } from '../dates';
import type { Interval } from '../intervals';
import { localDay, momentOf } from './zone-clock';

/** No calendar is walked further: a year and a month, so that a shop that opens once a year is found. */
export const MAX_WALK: Millis = 400 * DAY;

/** A slot may reach to the end of the next day, and a clock that is set back may show a day twice. */
const DAYS_BEFORE = 2;

/** The slots of a local day: its own where it is exceptional, those of its weekday otherwise. */
const slotsOn = ({ week, days }: Calendar, day: number): Slots =>
  ownValue(days, dateOf(day)) ?? week[weekdayOf(day)] ?? [];

/**
 * The times at which it is open, from the one that a moment lies in or precedes, in their order: what meets or overlaps, over
 * midnight too, is one. They begin before `until`; the last may end anywhere after it, so that nobody walks a year for a shop
 * that never closes.
 */
export function* openTimes(calendar: Calendar, from: Millis, until: Millis): Generator<Interval, undefined, undefined> {
  const end = Math.min(until, from + MAX_WALK);
  let open: Interval | undefined;
  for (const [start, close] of slotTimes(calendar, from, end)) {
    if (open && start <= open[1]) open = [open[0], Math.max(open[1], close)];
    else {
      if (open && open[1] > from) yield open;
      open = [start, close];
    }
    if (open[1] >= end) break;
  }
  if (open && open[1] > from) yield open;
  return undefined;
}

/** Each slot as it falls, by its beginning. One in an hour that the clock leaves out does not. */
function* slotTimes(calendar: Calendar, from: Millis, end: Millis): Generator<Interval, undefined, undefined> {
  const { zone } = calendar;
  const lastDay = localDay(zone, end) + 1;
  for (let day = localDay(zone, from) - DAYS_BEFORE; day <= lastDay; day += 1) {
    const midnight = day * MINUTES_OF_DAY;
    for (const slot of [...slotsOn(calendar, day)].sort((a, b) => a.from - b.from)) {
      const start = momentOf(zone, midnight + slot.from);
      const close = momentOf(zone, midnight + slot.to);
      if (start >= end) return undefined;
      if (close > start) yield [start, close];
    }
  }
  return undefined;
}
