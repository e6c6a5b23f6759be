import type { Topic } from '../events';
import type { Millis } from '../kernel';
import { hourOfMinute, hourOver, minuteOf, NEW_SERIES, rounded, type Series, withArrivals } from './usual';

/** What may suddenly be asked by many: a topic of messages, or an article of the FAQ. */
export type Subject = `topic:${Topic}` | `article:${string}`;

/** How often an article is asked: its part of all questions, of which the hours are known. */
export interface ArticleSeries extends Pick<Series, 'recent' | 'thisHour'> {
  /** How often lately, half of it forgotten in a week. */
  readonly asked: number;
  readonly hours: number;
}

/** All that is watched, as it is kept. */
export interface Watch {
  /** The hour since the epoch that is not over yet. */
  readonly hour: number;
  readonly topics: Readonly<Partial<Record<Topic, Series>>>;
  /** Questions that the machine answered from an article, all together. */
  readonly asked: Series;
  readonly askedLately: number;
  readonly articles: Readonly<Record<string, ArticleSeries>>;
}

/** What came: at this moment, a message about a topic, or a question that an article answers. */
export interface Arrival {
  readonly at: Millis;
  readonly subject: Subject;
}

/** What is left of how often an article was asked, after an hour. */
const FORGETS = 0.5 ** (1 / (7 * 24));
/** As many articles are watched: those that are asked most. */
const MOST_ARTICLES = 200;

export const newWatch = (at: Millis): Watch => ({
  hour: hourOfMinute(minuteOf(at)),
  topics: {},
  asked: NEW_SERIES,
  askedLately: 0,
  articles: {},
});

/** With all that came since, in order; hours that are over by `now` are learnt. Arrivals of an hour that is over count for this one. */
export function watched(watch: Watch, arrivals: readonly Arrival[], now: Millis): Watch {
  let next = watch;
  for (const { minute, counts } of byMinute(arrivals)) {
    next = untilHour(next, hourOfMinute(minute));
    for (const [subject, count] of counts) next = counted(next, subject, minute, count);
  }
  return untilHour(next, hourOfMinute(minuteOf(now)));
}

/** Of those that come in one minute each subject once: each is one new record of all of them. */
function byMinute(arrivals: readonly Arrival[]): { readonly minute: number; readonly counts: Map<Subject, number> }[] {
  const minutes: { readonly minute: number; readonly counts: Map<Subject, number> }[] = [];
  for (const { at, subject } of arrivals) {
    let last = minutes.at(-1);
    if (last?.minute !== minuteOf(at)) {
      last = { minute: minuteOf(at), counts: new Map() };
      minutes.push(last);
    }
    last.counts.set(subject, (last.counts.get(subject) ?? 0) + 1);
  }
  return minutes;
}

function counted(watch: Watch, subject: Subject, minute: number, count: number): Watch {
  if (subject.startsWith('topic:')) {
    const topic = subject.slice('topic:'.length) as Topic;
    // Whoever is asked about for the first time has been silent for as long as all of it was watched.
    const series = watch.topics[topic] ?? { ...NEW_SERIES, hours: hoursOf(watch) };
    return { ...watch, topics: { ...watch.topics, [topic]: withArrivals(series, minute, count) } };
  }
  const id = subject.slice('article:'.length);
  const article = watch.articles[id] ?? { recent: [], thisHour: 0, asked: 0, hours: 0 };
  return {
    ...watch,
    asked: withArrivals(watch.asked, minute, count),
    articles: { ...watch.articles, [id]: withArrivals(article, minute, count) },
  };
}

const hoursOf = ({ asked }: Watch): number => asked.hours;

function untilHour(watch: Watch, hour: number): Watch {
  let next = watch;
  while (next.hour < hour) next = afterHour(next);
  return next;
}

function afterHour(watch: Watch): Watch {
  const { hour, topics, asked, askedLately, articles } = watch;
  return {
    hour: hour + 1,
    topics: mapped(topics, (series) => hourOver(series, hour)),
    asked: hourOver(asked, hour),
    askedLately: rounded(askedLately * FORGETS + asked.thisHour),
    articles: mostAsked(mapped(articles, articleOver)),
  };
}

const articleOver = (article: ArticleSeries): ArticleSeries => ({
  ...article,
  asked: rounded(article.asked * FORGETS + article.thisHour),
  thisHour: 0,
  hours: article.hours + 1,
});

function mostAsked(articles: Watch['articles']): Watch['articles'] {
  const ids = Object.keys(articles);
  if (ids.length <= MOST_ARTICLES) return articles;
  const kept = Object.entries(articles).sort(([, one], [, other]) => other.asked - one.asked);
  return Object.fromEntries(kept.slice(0, MOST_ARTICLES));
}

function mapped<K extends string, T>(of: Readonly<Partial<Record<K, T>>>, change: (value: T) => T) {
  return Object.fromEntries(Object.entries<T>(of as Record<string, T>).map(([key, value]) => [key, change(value)])) as {
    readonly [key in K]: T;
  };
}
