import { HOUR, MINUTE, type Millis } from '../../kernel';
import { MINUTES_OF_DAY } from '../calendar';

/**
 * The clock on the wall of a zone, from the time-zone database of the machine. Not by a library: the plugin of dayjs reads a
 * zone through the machine's own, which makes quarters of an hour wrong where that one changes to summer time, and lets
 * the present moment decide which of two equal hours is meant. The domain may depend on neither.
 */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  formats.set(zone, made);
  return made;
}

/** Whether the machine knows a zone of this name. Names alone: an offset like `+08:00` has no summer time. */
export function isKnownZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** What the clock shows, in minutes since its own 1970. */
export function localMinute(zone: string, at: Millis): number {
  const shown = { year: 0, month: 0, day: 0, hour: 0, minute: 0 };
  for (const { type, value } of formatOf(zone).formatToParts(at)) {
    if (type in shown) shown[type as keyof typeof shown] = Number(value);
  }
  return Date.UTC(shown.year, shown.month - 1, shown.day, shown.hour, shown.minute) / MINUTE;
}

/** The number of the local day. */
export const localDay = (zone: string, at: Millis): number => Math.floor(localMinute(zone, at) / MINUTES_OF_DAY);

/** Further than any zone is from UTC, and nearer than two changes of a clock. */
const AROUND: Millis = 15 * HOUR;

/**
 * The first moment at which the clock shows this minute or has passed it: of an hour that comes twice the first, and for
 * one that is left out the moment of the change. So a later minute never comes earlier.
 */
export function momentOf(zone: string, minute: number): Millis {
  const inUtc = minute * MINUTE;
  const offset = (at: Millis): Millis => localMinute(zone, at) * MINUTE - Math.floor(at / MINUTE) * MINUTE;
  const before = offset(inUtc - AROUND);
  const after = offset(inUtc + AROUND);
  if (before === after || offset(inUtc - before) === before) return inUtc - before;
  if (offset(inUtc - after) === after) return inUtc - after;
  // The clock leaves it out: the change lies between the two.
  let [low, high] = [inUtc - after, inUtc - before];
  while (high - low > MINUTE) {
    const middle = Math.floor((low + high) / 2 / MINUTE) * MINUTE;
    if (offset(middle) === after) high = middle;
    else low = middle;
  }
  return high;
}
