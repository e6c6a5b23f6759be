import { TOPICS, type Topic } from '../events';
import type { Millis } from '../kernel';
import { FEWEST, isSudden } from './sudden';
import { cameIn, isKnown, minuteOf, rounded, type Series, usualIn } from './usual';
import type { Subject, Watch } from './watch';

/** More than usual: how many came within how many minutes, and how many usually do. */
export interface Sounding {
  readonly subject: Subject;
  readonly count: number;
  readonly usual: number;
  readonly minutes: number;
}

/** Few at once are found by the longer windows, many by the shortest. */
const WINDOWS = [10, 30, 60] as const;
const LONGEST = WINDOWS[WINDOWS.length - 1] ?? 0;
/** So long the shop as a whole is looked at, where all topics are busier than usual at once. */
const TOGETHER = 60;
/** So few say nothing of that. */
const DOUBT = 2;
/** An article that is hardly ever asked is expected at least so often. */
const ARTICLE_AT_LEAST = 1;

/**
 * What more come about than on a quiet day at this moment, each by the window that shows it best. Nothing in the first two weeks, and of
 * an article in its own: there is no usual yet. Where the whole shop is busier, that much more is usual of each.
 */
export const soundings = (watch: Watch, now: Millis): Sounding[] => [
  ...topicSoundings(watch.topics, now),
  ...articleSoundings(watch, now),
];

/** The same of topics alone. */
export function topicSoundings(topics: Watch['topics'], now: Millis): Sounding[] {
  const minute = minuteOf(now);
  const found: Sounding[] = [];
  for (const topic of TOPICS) {
    const series = topics[topic];
    if (!series || !isKnown(series)) continue;
    const usualOf = (minutes: number) => usualIn(series, minute, minutes);
    const loudest = loudestOf(series, minute, usualOf, () => busynessBeside(topics, topic, minute));
    if (loudest) found.push({ subject: `topic:${topic}`, ...loudest });
  }
  return found;
}

/** The same of articles alone. */
export function articleSoundings(watch: Watch, now: Millis): Sounding[] {
  const minute = minuteOf(now);
  const found: Sounding[] = [];
  for (const [id, article] of Object.entries(watch.articles)) {
    if (!isKnown(article)) continue;
    const part = watch.askedLately > 0 ? article.asked / watch.askedLately : 0;
    const usualOf = (minutes: number) => Math.max(ARTICLE_AT_LEAST, part * usualIn(watch.asked, minute, minutes));
    const loudest = loudestOf(article, minute, usualOf, () => busynessButFor(watch, article, part, minute));
    if (loudest) found.push({ subject: `article:${id}`, ...loudest });
  }
  return found;
}

/** @param together asked only where something is more than usual by itself */
function loudestOf(
  series: Pick<Series, 'recent'>,
  minute: number,
  usualOf: (minutes: number) => number,
  together: () => number,
): Omit<Sounding, 'subject'> | undefined {
  // Nobody came just now: it was found before, or is none.
  if ((series.recent.at(-1)?.[0] ?? 0) < minute - 1) return undefined;
  if (cameIn(series, minute, LONGEST) < FEWEST) return undefined;
  for (const minutes of WINDOWS) {
    const count = cameIn(series, minute, minutes);
    if (count < FEWEST) continue;
    const usual = usualOf(minutes);
    if (!isSudden(count, usual)) continue;
    const usualToday = usual * together();
    if (isSudden(count, usualToday)) return { count, usual: rounded(usualToday), minutes };
  }
  return undefined;
}

/** How much more than usual all but one article is asked, which as a rule is `part` of all. Never less than 1. */
function busynessButFor({ asked }: Watch, article: Pick<Series, 'recent'>, part: number, minute: number): number {
  const came = cameIn(asked, minute, TOGETHER) - cameIn(article, minute, TOGETHER);
  const usual = (1 - Math.min(1, part)) * usualIn(asked, minute, TOGETHER);
  return Math.max(1, (came + DOUBT) / (usual + DOUBT));
}

/**
 * How much busier than usual the rest of the shop is: the middle topic of all others, by weight, so that another one that is out
 * of hand makes nothing usual. Never less than 1.
 */
function busynessBeside(topics: Watch['topics'], topic: Topic, minute: number): number {
  const others = TOPICS.flatMap((other) => {
    const series = other === topic ? undefined : topics[other];
    if (!series) return [];
    const usual = usualIn(series, minute, TOGETHER);
    return [{ usual, ratio: (cameIn(series, minute, TOGETHER) + DOUBT) / (usual + DOUBT) }];
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
