import { chinaDay, DAY, HOUR, type Millis, OUR_LIMITS, startOfChinaDay } from '../../../domain/kernel';

export type HoldTime = 'tonight' | 'tomorrow' | 'dayAfter' | 'longest';

const DAY_END_HOUR = 18;
const DAY_START_HOUR = 9;
/** Less than this before the end of the day, tonight is no longer offered. */
const NOTICE: Millis = HOUR / 2;

/** Until when a ticket can rest, soonest first: tonight, the next two mornings, or as long as it may. */
export function holdTimes(now: Millis): { readonly time: HoldTime; readonly untilAt: Millis }[] {
  const midnight = startOfChinaDay(chinaDay(now));
  const tonight = midnight + DAY_END_HOUR * HOUR;
  // Down to the full hour: a phone whose clock is a little ahead must not ask for more than is allowed.
  const longest = Math.floor((now + OUR_LIMITS.holdMaxMillis) / HOUR) * HOUR;
  return [
    ...(tonight - now >= NOTICE ? [{ time: 'tonight' as const, untilAt: tonight }] : []),
    { time: 'tomorrow', untilAt: midnight + DAY + DAY_START_HOUR * HOUR },
    { time: 'dayAfter', untilAt: midnight + 2 * DAY + DAY_START_HOUR * HOUR },
    { time: 'longest', untilAt: longest },
  ];
}
