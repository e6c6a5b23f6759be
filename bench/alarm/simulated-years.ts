import { TOPICS, type Topic } from '../../domain/events';
import { type Arrival, heard, newWatch, type Subject, type Watch, watched } from '../../domain/incident';
import { DAY, HOUR, MINUTE, type Millis } from '../../domain/kernel';
import { bestChance } from './best-possible';

/* Years of a shop, made up: how many come about what, quiet or not, and what the alarm says of them. */

/** What of all that comes is about which topic. */
const PART: Readonly<Record<Topic, number>> = {
  shipping: 0.3,
  refund: 0.18,
  product: 0.16,
  promotion: 0.1,
  invoice: 0.08,
  account: 0.07,
  payment: 0.06,
  other: 0.05,
};
/** How much comes at which hour of the day, against its average. */
const DAILY = [
  0.15, 0.08, 0.05, 0.04, 0.05, 0.1, 0.25, 0.5, 0.9, 1.4, 1.7, 1.6, 1.2, 1.2, 1.5, 1.6, 1.5, 1.4, 1.2, 1.4, 1.7, 1.6,
  1.1, 0.5,
];
const WEEKLY = [1.1, 1.05, 1, 1, 0.95, 0.85, 0.9];
/** Days of the year at which a campaign is on its height, and how many times the usual that is. */
const CAMPAIGNS = [
  { day: 75, times: 1.8 },
  { day: 168, times: 2.5 },
  { day: 244, times: 1.6 },
  { day: 314, times: 3 },
  { day: 345, times: 2 },
];
/** So many days it grows, and as many it fades. */
const GROWS_DAYS = 6;
/** Some evenings the shop is shown to many, and all of it is busier for two hours. */
const SHOWN = { everyDays: 9, times: 1.7, hours: 2 };
/** How unlike days are, and hours of one topic, beside chance: the spread of the logarithm. */
const OF_DAYS = 0.12;
const OF_HOURS = 0.12;
/** Most of what is found is found by a run of each minute, over what came until half a minute before. */
const BEHIND: Millis = 30_000;
/** Help pages that are read for each message: two of three questions are answered by one, and who writes has read one too. */
const READS = 3;
/** Of each topic so many pages, each read half as often as the one before. */
const PAGES = 6;
/** Whoever was told of a subject is not told again of it for so long. */
export const HUSHED: Millis = 6 * HOUR;

export interface Raised {
  readonly at: Millis;
  readonly subject: Subject;
}

interface Shop {
  /** Messages of a usual day. */
  readonly aDay: number;
  readonly random: () => number;
}

/** What is out of hand. */
interface Outbreak {
  readonly topic: Topic;
  readonly times: number;
  readonly fromAt: Millis;
}

/** Where a shop has come to. */
export interface Played {
  readonly watch: Watch;
  /** The same of what is read on help pages. */
  readonly pages: Watch;
  /** What came too lately to be known. */
  readonly late: readonly Arrival[];
  readonly lateReads: readonly Arrival[];
  readonly ofDay: number;
  readonly ofHour: ReadonlyMap<Topic, number>;
  /** Nobody came in the last minute. */
  readonly isQuiet: boolean;
}

/** Plays quiet days minute by minute and answers each alarm, one of a subject in `HUSHED`. Time begins at 0. */
export function alarmsOfQuietDays(shop: Shop, days: number): Raised[] {
  const raised: Raised[] = [];
  const hushedUntil = new Map<Subject, Millis>();
  let played = begun();
  for (let at = 0; at < days * DAY; at += MINUTE) {
    played = minutePlayed(shop, played, at);
    for (const { subject } of heardIn(played, at)) {
      if ((hushedUntil.get(subject) ?? 0) > at) continue;
      hushedUntil.set(subject, at + HUSHED);
      raised.push({ at, subject });
    }
  }
  return raised;
}

/** A history: quiet days from 0 to a moment. */
export function quietUntil(shop: Shop, until: Millis): Played {
  let played = begun();
  for (let at = 0; at < until; at += MINUTE) played = minutePlayed(shop, played, at);
  return played;
}

/**
 * Lets a topic come so many times as often from a moment on, again and again after the same quiet days, and answers after how
 * many minutes it was found each time; undefined where it was not within an hour.
 *
 * @param before a history until that moment
 */
export function minutesUntilFound(
  shop: Shop,
  before: Played,
  outbreak: Outbreak,
  trials: number,
): (number | undefined)[] {
  return Array.from({ length: trials }, () => {
    let played = before;
    for (let at = outbreak.fromAt; at < outbreak.fromAt + HOUR; at += MINUTE) {
      played = minutePlayed(shop, played, at, outbreak);
      const isFound = heardIn(played, at).some(({ subject }) => isAbout(subject, outbreak.topic));
      if (isFound) return (at + MINUTE - outbreak.fromAt) / MINUTE;
    }
    return undefined;
  });
}

const isAbout = (subject: Subject, topic: Topic): boolean =>
  subject === `topic:${topic}` || subject.startsWith(`article:${topic}-`);

const begun = (): Played => ({
  watch: newWatch(0),
  pages: newWatch(0),
  late: [],
  lateReads: [],
  ofDay: 1,
  ofHour: new Map(),
  isQuiet: true,
});

function minutePlayed({ aDay, random }: Shop, before: Played, at: Millis, outbreak?: Outbreak): Played {
  const ofDay = at % DAY === 0 ? lognormal(OF_DAYS, random) : before.ofDay;
  const ofHour = at % HOUR === 0 ? new Map(TOPICS.map((topic) => [topic, lognormal(OF_HOURS, random)])) : before.ofHour;
  const rate = (aDay / (DAY / MINUTE)) * rhythm(at) * ofDay;
  const weights = TOPICS.map(
    (topic) => PART[topic] * (ofHour.get(topic) ?? 1) * (outbreak?.topic === topic ? outbreak.times : 1),
  );
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const came = Array.from({ length: poisson(rate * all, random) }, (): Arrival => {
    const topic = drawn(weights, random() * all);
    return { at: at + Math.floor(random() * MINUTE), subject: `topic:${topic}` };
  });
  const reads = Array.from({ length: poisson(rate * all * READS, random) }, (): Arrival[] => {
    const topic = drawn(weights, random() * all);
    const page = Math.min(PAGES - 1, Math.floor(-Math.log2(1 - random())));
    return [
      { at, subject: `topic:${topic}` },
      { at, subject: `article:${topic}-${page}` },
    ];
  }).flat();
  // As the job does: where nobody came there is nothing to look at.
  if (came.length + before.late.length + reads.length + before.lateReads.length === 0)
    return { ...before, lateReads: [], ofDay, ofHour, isQuiet: true };
  const until = at + MINUTE - BEHIND;
  // Of pages a minute is known when it is over: by the next run.
  const pages = watched(before.pages, before.lateReads, until);
  const known = [...before.late, ...came.filter((one) => one.at < until)];
  const watch = watched(before.watch, known, until);
  const late = came.filter((one) => one.at >= until);
  return { watch, pages, late, lateReads: reads, ofDay, ofHour, isQuiet: false };
}

/** By the run at the end of this minute. */
const heardIn = ({ watch, pages, isQuiet }: Played, at: Millis) =>
  isQuiet ? [] : heard(watch, pages, at + MINUTE - BEHIND);

/** How many of a usual minute's come at this one, by the hour, the day of the week and the season. */
export function rhythm(at: Millis): number {
  const hours = at / HOUR;
  const day = Math.floor(at / DAY);
  const [hour, part] = [Math.floor(hours) % 24, hours % 1];
  const daily = (DAILY[hour] ?? 1) * (1 - part) + (DAILY[(hour + 1) % 24] ?? 1) * part;
  const shown = day % SHOWN.everyDays === 4 && hour >= 20 && hour < 20 + SHOWN.hours ? SHOWN.times : 1;
  return daily * (WEEKLY[day % 7] ?? 1) * season(day + (hours % 24) / 24) * shown;
}

function season(day: number): number {
  const growth = 1 + (0.3 * day) / 365;
  return CAMPAIGNS.reduce((times, campaign) => {
    const away = Math.abs(day - campaign.day) / GROWS_DAYS;
    return away >= 1 ? times : times * (1 + (campaign.times - 1) * (1 - away));
  }, growth);
}

function lognormal(spread: number, random: () => number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Math.exp(spread * normal - (spread * spread) / 2);
}

function drawn(weights: readonly number[], at: number): Topic {
  let left = at;
  for (const [place, topic] of TOPICS.entries()) {
    left -= weights[place] ?? 0;
    if (left < 0) return topic;
  }
  return 'other';
}

function poisson(mean: number, random: () => number): number {
  const end = Math.exp(-mean);
  let count = 0;
  for (let left = random(); left > end; left *= random()) count += 1;
  return count;
}

/** All that is watched: topics that are asked and read about, and pages. */
const WATCHED = TOPICS.length * (2 + PAGES);
/** What is known after ten minutes of how many came in them: of messages what came until half a minute before, of pages whole minutes. */
const KNOWN_PARTS = { asked: (10 * MINUTE - BEHIND) / (10 * MINUTE), read: 9 / 10 };

/**
 * The best chance that any rule has to find in ten minutes what comes so many times as often, whose false alarms are one a week, spread
 * evenly over all that is watched.
 *
 * @param usual messages that come of it in ten minutes
 */
export const bestInTen = (usual: number, times: number): number =>
  bestChance({
    usual: usual * (KNOWN_PARTS.asked + READS * KNOWN_PARTS.read),
    times,
    falseAlarms: (10 * MINUTE) / (7 * DAY) / WATCHED,
  });

/** How many usually come about a topic in ten minutes at a moment. */
export const usuallyInTen = (aDay: number, topic: Topic, at: Millis): number => (aDay / 144) * PART[topic] * rhythm(at);
