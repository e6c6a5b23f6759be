import { DAY, HOUR, MINUTE, type Millis } from '../kernel';

const HOURS_OF_WEEK = (7 * DAY) / HOUR;
const MINUTES_OF_HOUR = HOUR / MINUTE;
const MINUTES_OF_HALF_HOUR = MINUTES_OF_HOUR / 2;
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

/** One of what is judged together: who asks, or who reads. */
export interface Source {
  readonly series: Series;
  /** How much of the minute that it is known up to is not over, or not counted yet. */
  readonly unknown: number;
}

export type Recent = Pick<Series, 'recent'>;

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

/** How many came in the last `minutes` up to and with this one. */
export const cameIn = (all: readonly Recent[], minute: number, minutes: number): number =>
  all.reduce((sum, one) => sum + cameOf(one, minute, minutes), 0);

function cameOf({ recent }: Recent, minute: number, minutes: number): number {
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
  const most = LEARNT_AT_MOST.times * usual * levelOf(came, wasUsual) + LEARNT_AT_MOST.more;
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
function levelOf(came: number, wasUsual: number): number {
  return Math.min(BUSIEST, Math.max(1, (came + DOUBT) / (wasUsual + DOUBT)));
}
/** So many arrivals say nothing. */
const DOUBT = 10;

/**
 * How many usually come in the `minutes` up to and with this one, these days; of several series all together.
 *
 * @param sources each with how much of its last minute nobody knows yet, from 0 to 1: of that nothing is expected
 */
export function usualIn(sources: readonly Source[], minute: number, minutes: number): number {
  const expected = sources.reduce(
    (sum, { series, unknown }) =>
      sum + usuallyFrom(series, minute - minutes + 1, minute) - unknown * usuallyFrom(series, minute, minute),
    0,
  );
  return expected * levelOf(sumOf(sources, 'came'), sumOf(sources, 'wasUsual'));
}

const sumOf = (sources: readonly Source[], what: 'came' | 'wasUsual'): number =>
  sources.reduce((sum, { series }) => sum + series[what], 0);

/** Whatever days these are: in these minutes, the last one with them. */
function usuallyFrom(series: Series, first: number, last: number): number {
  let sum = 0;
  for (let from = first; from <= last; ) {
    const until = Math.min(last, lastOfHalfHour(from));
    sum += usualOf(series, from, until);
    from = until + 1;
  }
  return sum;
}

const lastOfHalfHour = (minute: number): number =>
  Math.floor(minute / MINUTES_OF_HALF_HOUR + 1) * MINUTES_OF_HALF_HOUR - 1;

/**
 * In some minutes of one half hour: its hour's, or what lies between the middle of that and of the next hour, whichever is more; so
 * opening times are steps and ramps. As far as they go from the middle, on average, so much they are of the other hour.
 */
function usualOf({ means }: Series, from: number, until: number): number {
  const hour = hourOfMinute(from);
  const middle = (from + until + 1) / 2;
  const fromMiddle = middle / MINUTES_OF_HOUR - hour - 0.5;
  const own = means[placeOf(hour)] ?? 0;
  const other = means[placeOf(fromMiddle < 0 ? hour - 1 : hour + 1)] ?? 0;
  const more = Math.max(0, other - own) * Math.abs(fromMiddle);
  return ((own + more) * (until - from + 1)) / MINUTES_OF_HOUR;
}

const placeOf = (hour: number): number => ((hour % HOURS_OF_WEEK) + HOURS_OF_WEEK) % HOURS_OF_WEEK;
/** What is kept of a number: a record of them is read each minute. */
export const rounded = (value: number): number => Math.round(value * 100) / 100;
