import { DAY, type Millis } from '../../kernel';
import { type Calendar, MINUTES_OF_DAY } from '../calendar';
import type { Interval } from '../intervals';
import { nextOpening, openIntervals } from './business-time';
import { localDay, momentOf } from './zone-clock';

const DAYS_TOLD = 9;
/** They go with every poll: of a shop that opens six times a day phones are told fewer days. */
const MAX_TOLD = 32;

/**
 * When it is open in the days to come, as phones are told. From the beginning of the local day, so that it is another only
 * once a day; and always with the next opening, be it months away.
 */
export function comingHours(calendar: Calendar, now: Millis): Interval[] {
  const { zone } = calendar;
  const from = momentOf(zone, localDay(zone, now) * MINUTES_OF_DAY);
  const told = openIntervals(calendar, from, from + DAYS_TOLD * DAY);
  if (told.some(([, end]) => end > now)) return told.slice(0, MAX_TOLD);
  const next = nextOpening(calendar, now);
  return next === undefined ? told : [...told, ...openIntervals(calendar, next, next + DAY)].slice(-MAX_TOLD);
}
