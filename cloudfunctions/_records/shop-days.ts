import { dateOf, MINUTES_OF_DAY, USUAL_ZONE } from '../../domain/calendar';
import { localDay, momentOf } from '../../domain/calendar/zoned';
import type { Millis } from '../../domain/kernel';
import type { MonthDay } from '../../domain/rollups';
import type { HoursSettings } from './documents';
import { hoursSettings, keptForAWhile } from './settings';

/** Calendar days as they begin where the shop is. */
export interface ShopDays {
  readonly zone: string;
  /** The number of the day that a moment lies in. */
  dayAt(at: Millis): number;
  startOf(day: number): Millis;
  /** The month and the day of it that a moment lies in. */
  monthDayAt(at: Millis): MonthDay;
}

/** The zone of the shop's hours, China's where it has none. */
export const zoneOf = (hours: HoursSettings | undefined): string => hours?.shop?.zone ?? USUAL_ZONE;

/** Moments of one day after the other cost one look at the zone's clock a day. */
export function shopDays(zone: string): ShopDays {
  let last = { day: 0, from: 0, until: 0 };
  const startOf = (day: number): Millis => momentOf(zone, day * MINUTES_OF_DAY);
  const dayAt = (at: Millis): number => {
    if (at < last.from || at >= last.until) {
      const day = localDay(zone, at);
      last = { day, from: startOf(day), until: startOf(day + 1) };
    }
    return last.day;
  };
  return {
    zone,
    dayAt,
    startOf,
    monthDayAt: (at) => {
      const date = dateOf(dayAt(at));
      return { month: date.slice(0, 7), day: date.slice(8) };
    },
  };
}

/** Of the shop as it says now, kept for a while. One database call. */
export const keptShopDays = keptForAWhile(async () => shopDays(zoneOf(await hoursSettings())));
