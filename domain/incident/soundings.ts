import { TOPICS, type Topic } from '../events';
import { MINUTE, type Millis } from '../kernel';
import { FEWEST, isSudden } from './sudden';
import { cameIn, isKnown, minuteOf, type Recent, rounded, type Source, usualIn } from './usual';
import type { Subject, Watch } from './watch';

/** More than usual: how many came within how many minutes, and how many usually do. */
export interface Sounding {
  readonly subject: Subject;
  readonly count: number;
  readonly usual: number;
  readonly minutes: number;
}

/**
 * What is out of hand is to be found in ten minutes, so the shortest window may be false most often; the longer ones find what grows
 * slowly. All of them together: at most one false alarm a week (bench/alarm.ts).
 */
const WINDOWS = [
  { minutes: 10, chance: 3e-5 },
  { minutes: 30, chance: 5e-6 },
  { minutes: 60, chance: 2e-6 },
] as const;
const LONGEST = Math.max(...WINDOWS.map(({ minutes }) => minutes));
/** So long the shop as a whole is looked at, where all topics are busier than usual at once. */
const TOGETHER = 60;
/** So few say nothing of that. */
const DOUBT = 2;
/** An article that is hardly ever asked is expected at least so often. */
const ARTICLE_AT_LEAST = 1;

/** Topics, each by what is judged of it together. */
export type Sources = Readonly<Partial<Record<Topic, readonly Source[]>>>;

/**
 * What more come about than on a quiet day at this moment, each by the window that shows it best. Nothing in the first two weeks, and of
 * an article in its own: there is no usual yet. Where the whole shop is busier, that much more is usual of each.
 */
export const soundings = (watch: Watch, now: Millis): Sounding[] => [
  ...topicSoundings(sourcesOf(watch.topics, unknownAt(now)), now),
  ...articleSoundings(watch, now, unknownAt(now)),
];

/** How much of the minute at this moment is not over. */
export const unknownAt = (now: Millis): number => 1 - (now % MINUTE) / MINUTE;

/** Topics as they are known by themselves, all but so much of the last minute. */
export const sourcesOf = (topics: Watch['topics'], unknown: number): Sources =>
  Object.fromEntries(Object.entries(topics).map(([topic, series]) => [topic, [{ series, unknown }]]));

/** The same of topics alone. */
export function topicSoundings(topics: Sources, now: Millis): Sounding[] {
  const minute = minuteOf(now);
  const found: Sounding[] = [];
  for (const topic of TOPICS) {
    const sources = topics[topic];
    if (!sources?.every(({ series }) => isKnown(series))) continue;
    const usualOf = (minutes: number) => usualIn(sources, minute, minutes);
    const all = sources.map(({ series }) => series);
    const loudest = loudestOf(all, minute, usualOf, () => busynessBeside(topics, topic, minute));
    if (loudest) found.push({ subject: `topic:${topic}`, ...loudest });
  }
  return found;
}

/** The same of articles alone, of which so much of the last minute is not known. */
export function articleSoundings(watch: Watch, now: Millis, unknown: number): Sounding[] {
  const minute = minuteOf(now);
  const asked = [{ series: watch.asked, unknown }];
  const found: Sounding[] = [];
  for (const [id, article] of Object.entries(watch.articles)) {
    if (!isKnown(article)) continue;
    const part = watch.askedLately > 0 ? article.asked / watch.askedLately : 0;
    const usualOf = (minutes: number) => Math.max(ARTICLE_AT_LEAST, part * usualIn(asked, minute, minutes));
    const together = () => busynessButFor(asked, [article], part, minute);
    const loudest = loudestOf([article], minute, usualOf, together);
    if (loudest) found.push({ subject: `article:${id}`, ...loudest });
  }
  return found;
}

/** @param together asked only where something is more than usual by itself */
function loudestOf(
  all: readonly Recent[],
  minute: number,
  usualOf: (minutes: number) => number,
  together: () => number,
): Omit<Sounding, 'subject'> | undefined {
  // Nobody came just now: it was found before, or is none.
  if (all.every(({ recent }) => (recent.at(-1)?.[0] ?? 0) < minute - 1)) return undefined;
  if (cameIn(all, minute, LONGEST) < FEWEST) return undefined;
  for (const { minutes, chance } of WINDOWS) {
    const count = cameIn(all, minute, minutes);
    if (count < FEWEST) continue;
    const usual = usualOf(minutes);
    if (!isSudden(count, usual, chance)) continue;
    const usualToday = usual * together();
    if (isSudden(count, usualToday, chance)) return { count, usual: rounded(usualToday), minutes };
  }
  return undefined;
}

/** How much more than usual all but one article is asked, which as a rule is `part` of all. Never less than 1. */
function busynessButFor(asked: readonly Source[], article: readonly Recent[], part: number, minute: number): number {
  const came = cameIn(
    asked.map(({ series }) => series),
    minute,
    TOGETHER,
  );
  const usual = (1 - Math.min(1, part)) * usualIn(asked, minute, TOGETHER);
  return Math.max(1, (came - cameIn(article, minute, TOGETHER) + DOUBT) / (usual + DOUBT));
}

/**
 * How much busier than usual the rest of the shop is: the middle topic of all others, by weight, so that another one that is out
 * of hand makes nothing usual. Never less than 1.
 */
function busynessBeside(topics: Sources, topic: Topic, minute: number): number {
  const others = TOPICS.flatMap((other) => {
    const sources = other === topic ? undefined : topics[other];
    if (!sources) return [];
    const usual = usualIn(sources, minute, TOGETHER);
    const all = sources.map(({ series }) => series);
    return [{ usual, ratio: (cameIn(all, minute, TOGETHER) + DOUBT) / (usual + DOUBT) }];
  });
  others.sort((one, other) => one.ratio - other.ratio);
  const half = others.reduce((sum, { usual }) => sum + usual, 0) / 2;
  let below = 0;
  for (const { usual, ratio } of others) {
    below += usual;
    if (below >= half) return Math.max(1, ratio);
  }
  return 1;
}
