import { chinaDay, chinaTime, HOUR, MINUTE, type Millis } from '../kernel';
import { addedUp, countOf, type Histogram, NO_TIMES, timeOfShare, totalMillisOf } from './histogram';
import { DAYS_BY_HOUR, type WaitsByHour } from './waits';

/** Between which times somebody waits. */
export interface WaitRange {
  readonly fromMillis: Millis;
  readonly untilMillis: Millis;
}

/** Times as people name them. A range begins and ends at one of these. */
const NAMED: readonly Millis[] = [
  ...[0, 1, 2, 3, 5, 10, 15, 20, 30, 45].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 4, 6, 8, 12, 24].map((hours) => hours * HOUR),
];

/** So many waits say what the hour is like; with fewer, those of the hours beside it are asked as well. */
const ENOUGH = 20;
/** Fewer say nothing about the next. */
const FEWEST = 8;
/** One in eight waits is shorter, and one in eight longer; rounding takes some of both in. Fitted by `npm run bench:waits`. */
const SHORTEST = 0.12;
const LONGEST = 0.88;
/**
 * How long somebody has to wait who stands behind so many now: from how long first answers took at this hour over the last
 * seven days, and how many wait now against how many do usually. Undefined where there is no history, and where it is longer
 * than anybody should promise: more than a day, or beyond the moment at which the desk closes.
 */
export function waitRange(
  days: WaitsByHour,
  ahead: number,
  now: Millis,
  closesAt = Number.POSITIVE_INFINITY,
): WaitRange | undefined {
  const { hour } = chinaTime(now);
  const alone = timesAt(days, [hour], now);
  const hours = countOf(alone) >= ENOUGH ? [hour] : [hour - 1, hour, hour + 1];
  const times = hours.length === 1 ? alone : timesAt(days, hours, now);
  if (countOf(times) < FEWEST) return undefined;
  // By Little's law: how many wait on average is how much is waited in a time. A queue twice as long takes twice as long.
  const usually = totalMillisOf(times) / (daysKnown(days, now) * hours.length * HOUR);
  const factor = (ahead + 1) / (usually + 1);
  const shortest = (timeOfShare(times, SHORTEST) ?? 0) * factor;
  const longest = (timeOfShare(times, LONGEST) ?? 0) * factor;
  const fromMillis = [...NAMED].reverse().find((named) => named <= shortest) ?? 0;
  const untilMillis = NAMED.find((named) => named >= longest && named > fromMillis);
  if (untilMillis === undefined || now + untilMillis > closesAt) return undefined;
  return { fromMillis, untilMillis };
}

function timesAt(days: WaitsByHour, hours: readonly number[], now: Millis): Histogram {
  const names = hours.map((hour) => String(hour).padStart(2, '0'));
  return addedUp(lastDays(now).flatMap((day) => names.map((hour) => days[day]?.[hour] ?? NO_TIMES)));
}

/** The running day and the seven before it. */
const lastDays = (now: Millis): readonly number[] =>
  Array.from({ length: DAYS_BY_HOUR }, (_, ago) => chinaDay(now) - ago);

/** For how many of these days there can be something: a desk that began yesterday has no week. */
function daysKnown(days: WaitsByHour, now: Millis): number {
  const first = Math.min(...Object.keys(days).map(Number));
  return Math.max(1, Math.min(DAYS_BY_HOUR, chinaDay(now) - first + 1));
}
