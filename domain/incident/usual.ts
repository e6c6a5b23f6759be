import { DAY, HOUR, MINUTE, type Millis } from '../kernel';

const HOURS_OF_WEEK = (7 * DAY) / HOUR;
const MINUTES_OF_HOUR = HOUR / MINUTE;
/** Arrivals are known by the minute for so long: the longest window. */
const RECENT_MINUTES = 60;
/** How much of what an hour of the week is known by comes from the last one. */
const LEARNS = 0.3;
/** What is left of an hour's weight after the next, where it is asked how busy these days are: half after nine hours. */
const FADES = 0.925;
/** Nothing is sudden to whom everything is new: each hour of the week was seen twice. */
const KNOWN_AFTER_HOURS = 2 * HOURS_OF_WEEK;
/** An hour that was out of hand is learnt as so many times the usual and some: it shall not be next week's usual. */
const LEARNT_AT_MOST = { times: 3, more: 10 };
/** A busy day is never more than so many times the usual one. */
const BUSIEST = 4;

/** How many came in which minute; a minute in which nobody came is left out. */
type ByMinute = readonly (readonly [minute: number, count: number])[];

/** What is known of how many usually come, and how many came lately. All of it numbers: nobody is in it. */
export interface Series {
  /** How many came in each hour of the week, later weeks for more; hours are those of the epoch, so no zone matters. */
  readonly means: readonly number[];
  /** How many hours of it were lived through. */
  readonly hours: number;
  /** In the hour that is not over. */
  readonly thisHour: number;
  readonly recent: ByMinute;
  /** What came, and what was usual, in the last hours, the later for more. */
  readonly came: number;
  readonly wasUsual: number;
}

export const NEW_SERIES: Series = {
  means: new Array<number>(HOURS_OF_WEEK).fill(0),
  hours: 0,
  thisHour: 0,
  recent: [],
  came: 0,
  wasUsual: 0,
};

export const minuteOf = (at: Millis): number => Math.floor(at / MINUTE);
export const hourOfMinute = (minute: number): number => Math.floor(minute / MINUTES_OF_HOUR);
export const isKnown = ({ hours }: Pick<Series, 'hours'>): boolean => hours >= KNOWN_AFTER_HOURS;

/** With so many more in a minute; those that are too old for any window go. */
export function withArrivals<S extends Pick<Series, 'recent' | 'thisHour'>>(
  series: S,
  minute: number,
  count: number,
): S {
  return { ...series, thisHour: series.thisHour + count, recent: addedTo(series.recent, minute, count) };
}

function addedTo(recent: ByMinute, minute: number, count: number): ByMinute {
  const last = recent.at(-1);
  if (last?.[0] === minute) return [...recent.slice(0, -1), [minute, last[1] + count]];
  return [...recent.filter(([at]) => at > minute - RECENT_MINUTES), [minute, count]];
}

/** Two of them as one, of what is told apart and may show together what neither shows. */
export function joined(one: Series, other: Series): Series {
  const recent = new Map(one.recent);
  for (const [minute, count] of other.recent) recent.set(minute, (recent.get(minute) ?? 0) + count);
  return {
    means: one.means.map((mean, place) => mean + (other.means[place] ?? 0)),
    hours: Math.min(one.hours, other.hours),
    thisHour: one.thisHour + other.thisHour,
    recent: [...recent].sort(([earlier], [later]) => earlier - later),
    came: one.came + other.came,
    wasUsual: one.wasUsual + other.wasUsual,
  };
}

/** How many came in the last `minutes` up to and with this one. */
export function cameIn({ recent }: Pick<Series, 'recent'>, minute: number, minutes: number): number {
  let sum = 0;
  // From the newest: asked each minute of everything that is watched.
  for (let place = recent.length - 1; place >= 0; place -= 1) {
    const one = recent[place];
    if (!one || one[0] <= minute - minutes) break;
    if (one[0] <= minute) sum += one[1];
  }
  return sum;
}

/** The hour is over: what it was is learnt. */
export function hourOver(series: Series, hour: number): Series {
  const { means, hours, thisHour, came, wasUsual } = series;
  const place = placeOf(hour);
  const usual = means[place] ?? 0;
  const isFirst = hours < HOURS_OF_WEEK;
  const most = LEARNT_AT_MOST.times * usual * levelOf(series) + LEARNT_AT_MOST.more;
  const learnt = isFirst ? thisHour : usual + LEARNS * (Math.min(thisHour, most) - usual);
  return {
    ...series,
    means: means.map((mean, at) => (at === place ? rounded(learnt) : mean)),
    hours: hours + 1,
    thisHour: 0,
    came: isFirst ? 0 : rounded(came * FADES + thisHour),
    wasUsual: isFirst ? 0 : rounded(wasUsual * FADES + usual),
  };
}

/** How many of these days come for one who used to: a campaign grows before its week is known. */
function levelOf({ came, wasUsual }: Series): number {
  return Math.min(BUSIEST, Math.max(1, (came + DOUBT) / (wasUsual + DOUBT)));
}
/** So many arrivals say nothing. */
const DOUBT = 10;

/** How many usually come in the `minutes` up to and with this one, these days. */
export function usualIn(series: Series, minute: number, minutes: number): number {
  let sum = 0;
  for (let at = minute - minutes + 1; at <= minute; at += 1) sum += usualOf(series, at);
  return sum * levelOf(series);
}

/** Of one minute: its hour's, or what lies between that and the next hour's, whichever is more; so opening times are steps and ramps. */
function usualOf({ means }: Series, minute: number): number {
  const hour = hourOfMinute(minute);
  const within = (minute - hour * MINUTES_OF_HOUR + 0.5) / MINUTES_OF_HOUR;
  const own = means[placeOf(hour)] ?? 0;
  const other = means[placeOf(within < 0.5 ? hour - 1 : hour + 1)] ?? 0;
  const between = own + (other - own) * Math.abs(within - 0.5);
  return Math.max(own, between) / MINUTES_OF_HOUR;
}

const placeOf = (hour: number): number => ((hour % HOURS_OF_WEEK) + HOURS_OF_WEEK) % HOURS_OF_WEEK;
/** What is kept of a number: a record of them is read each minute. */
export const rounded = (value: number): number => Math.round(value * 100) / 100;
