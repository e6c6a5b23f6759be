import {
  ALARM_PASSES,
  type Arrival,
  HUSHED,
  newWatch,
  type Sounding,
  type Subject,
  soundings,
  watched,
} from '../../domain/incident';
import { DAY, type Millis, SECOND, WECHAT_LIMITS } from '../../domain/kernel';
import { type Topic, topicOfCategory } from '../../domain/ticket';
import { keptPublishedFaq } from '../_faq/published-faq';
import { findMany, get, type Transaction, transact } from '../_records';
import type { LiveAlarm, LiveSettings, WatchDocOfArrivals, WatchedTo } from '../_records/documents';
import { ARRIVALS_ID } from '../_records/incident-documents';
import { setLive } from '../_records/live';
import { command, stableId } from '../_sdk';
import { pagesRead } from './pages-read';
import { tellLeads } from './tell-leads';

/** A commit that began earlier may be on its way for so long. What comes later still is not counted: of an alarm it is a trifle. */
const BEHIND: Millis = 20 * SECOND;
/** What came before all of it is watched is learnt from so far back. */
const LEARNS_BACK: Millis = 28 * DAY;
/** So many batches in one run, where much is to be caught up with. */
const MOST_BATCHES = 20;
const BATCH = WECHAT_LIMITS.queryRecords;
/** So many alarms are shown at once. */
const MOST_SHOWN = 5;

/**
 * Counts what came since the last minute, and raises an alarm where that is far more than usual: messages by topic, what the
 * machine was asked by article, and what was read on help pages by both. Nothing else writes these counts, so nobody's change is in
 * the way of them. Four database calls and one transaction; a run that was overtaken has no effect. Returns how many alarms were raised.
 */
export async function watchArrivals(now: Millis): Promise<number> {
  const before = ((await get('alarms', ARRIVALS_ID)) as WatchDocOfArrivals | undefined) ?? beginning(now);
  let raised = 0;
  let known: WatchDocOfArrivals | undefined = before;
  for (let batch = 0; batch < MOST_BATCHES && known; batch += 1) {
    const step = await stepFrom(known, now);
    const sounding = step.isCaughtUp ? heardIn(step.next, step.untilAt) : [];
    const fresh = sounding.filter(({ subject }) => (known?.hushed[subject] ?? 0) <= now);
    if (step.isCaughtUp && !step.hasMore && fresh.length === 0 && known.v > 0) return raised;
    const written = await write(known, step.next, fresh, now);
    raised += written ? fresh.length : 0;
    known = written && !step.isCaughtUp ? written : undefined;
  }
  return raised;
}

/** A sounding, and whether they only read about it. */
type Heard = Sounding & { readonly isRead?: boolean };

/** What more come about than usual, each subject once: who asked tells more than who read. */
function heardIn({ watch, pages }: WatchDocOfArrivals, at: Millis): Heard[] {
  const asked = soundings(watch, at);
  const known = new Set(asked.map(({ subject }) => subject));
  const read = pages ? soundings(pages.watch, at) : [];
  return [
    ...asked,
    ...read.filter(({ subject }) => !known.has(subject)).map((one): Heard => ({ ...one, isRead: true })),
  ];
}

function beginning(now: Millis): WatchDocOfArrivals {
  const from = { at: now - LEARNS_BACK, id: '' };
  const watch = newWatch(from.at);
  return {
    _id: ARRIVALS_ID,
    createdAt: now,
    updatedAt: now,
    v: 0,
    kind: 'watch',
    watch,
    tickets: from,
    turns: from,
    hushed: {},
  };
}

interface Step {
  readonly next: WatchDocOfArrivals;
  readonly isCaughtUp: boolean;
  /** Whether anything came at all, or an hour is over. */
  readonly hasMore: boolean;
  readonly untilAt: Millis;
}

/** What came next, of both kinds up to the same moment, so that all is counted in order. */
async function stepFrom(known: WatchDocOfArrivals, now: Millis): Promise<Step> {
  const until = now - BEHIND;
  const [tickets, turns, read] = await Promise.all([
    cameAfter('tickets', known.tickets, until, ['createdAt', 'topic']),
    cameAfter('turns', known.turns, until, ['createdAt', 'facts']),
    pagesRead(known.pages, until, () => articleTopics(now)),
  ]);
  const fullTo = [tickets, turns]
    .filter((found) => found.length === BATCH)
    .map((found) => found.at(-1)?.createdAt ?? until);
  const untilAt = Math.min(until, ...fullTo);
  const isCaughtUp = fullTo.length === 0;
  const come = <T extends { createdAt: Millis }>(found: readonly T[]) =>
    found.filter(({ createdAt }) => createdAt <= untilAt);
  const arrivals: Arrival[] = [
    ...come(tickets).map(({ createdAt, topic }) => ({ at: createdAt, subject: `topic:${topic}` as const })),
    ...come(turns).flatMap(({ createdAt, facts }) =>
      facts.flatMap((fact) =>
        fact.name === 'machine.answered' && fact.articleId !== undefined
          ? [{ at: createdAt, subject: `article:${fact.articleId}` as const }]
          : [],
      ),
    ),
  ].sort((one, other) => one.at - other.at);
  const watch = watched(known.watch, arrivals, untilAt);
  const next = {
    ...known,
    watch,
    tickets: furthest(known.tickets, come(tickets)),
    turns: furthest(known.turns, come(turns)),
    pages: read.pages,
  };
  const hasMore = arrivals.length > 0 || read.isMore || watch.hour !== known.watch.hour;
  return { next, isCaughtUp, hasMore, untilAt };
}

const furthest = (to: WatchedTo, found: readonly { readonly _id: string; readonly createdAt: Millis }[]): WatchedTo => {
  const last = found.at(-1);
  return last ? { at: last.createdAt, id: last._id } : to;
};

function cameAfter<C extends 'tickets' | 'turns'>(
  collection: C,
  { at, id }: WatchedTo,
  until: Millis,
  fields: readonly string[],
) {
  return findMany(
    collection,
    { createdAt: command.lte(until) },
    { orderBy: [['createdAt', 'asc']], atMost: BATCH, fields, after: [at, id] },
  );
}

/** Undefined where another run has come further. */
async function write(
  known: WatchDocOfArrivals,
  next: WatchDocOfArrivals,
  fresh: readonly Heard[],
  now: Millis,
): Promise<WatchDocOfArrivals | undefined> {
  const topics = fresh.length > 0 ? await topicsOf(fresh, now) : new Map<Subject, Topic>();
  return transact(async (transaction) => {
    const found = await transaction.get('alarms', ARRIVALS_ID);
    if ((found?.v ?? 0) !== known.v) return undefined;
    const hushed = Object.fromEntries([
      ...Object.entries(known.hushed).filter(([, until = 0]) => until > now),
      ...fresh.map(({ subject }) => [subject, now + HUSHED]),
    ]);
    const written: WatchDocOfArrivals = { ...next, hushed, updatedAt: now, v: known.v + 1 };
    await transaction.set('alarms', written);
    const alarms = withoutTheirTopics(fresh.flatMap((one) => alarmOf(one, topics.get(one.subject), now) ?? []));
    if (alarms.length > 0) await raise(transaction, alarms, now);
    return written;
  });
}

async function raise(transaction: Transaction, alarms: readonly LiveAlarm[], now: Millis): Promise<void> {
  const live = (await transaction.get('settings', 'live')) as LiveSettings | undefined;
  const standing = (live?.alarms ?? []).filter(({ at }) => at > now - ALARM_PASSES);
  await setLive(transaction, { alarms: [...alarms, ...standing].slice(0, MOST_SHOWN) });
  for (const alarm of alarms) {
    const made = { createdAt: now, updatedAt: now, v: 1 };
    await transaction.add('alarms', { _id: alarm.id, ...made, kind: 'raised', alarm, status: 'raised', by: null });
    await tellLeads(transaction, alarm, now);
  }
}

function alarmOf(
  { subject, count, usual, minutes, isRead }: Heard,
  topic: Topic | undefined,
  at: Millis,
): LiveAlarm | undefined {
  if (!topic) return undefined;
  const id = `a${stableId('alarm', subject, String(at))}`;
  const articleId = articleIn(subject);
  return {
    ...{ id, topic, count, usual, minutes, at },
    ...(articleId !== undefined && { articleId }),
    ...(isRead && { isRead }),
  };
}

/** A topic is read about since an article of it is: the article says more. */
const withoutTheirTopics = (alarms: readonly LiveAlarm[]): LiveAlarm[] =>
  alarms.filter(
    ({ isRead, articleId, topic }) =>
      !isRead || articleId !== undefined || !alarms.some((one) => one.articleId !== undefined && one.topic === topic),
  );

const articleIn = (subject: Subject): string | undefined =>
  subject.startsWith('article:') ? subject.slice('article:'.length) : undefined;

/** What each is about; nothing of an article that is gone. */
async function topicsOf(found: readonly Sounding[], now: Millis): Promise<Map<Subject, Topic>> {
  const ofArticles = await articleTopics(now);
  return new Map(
    found.flatMap(({ subject }): [Subject, Topic][] => {
      const articleId = articleIn(subject);
      if (articleId === undefined) return [[subject, subject.slice('topic:'.length) as Topic]];
      const topic = ofArticles.get(articleId);
      return topic ? [[subject, topic]] : [];
    }),
  );
}

/** What each published article is about. */
async function articleTopics(now: Millis): Promise<ReadonlyMap<string, Topic>> {
  const { articles = [], categories = [] } = (await keptPublishedFaq(now))?.tree ?? {};
  const byCategory = new Map(categories.map((category) => [category.id, topicOfCategory(category) ?? 'other']));
  return new Map(articles.map(({ id, categoryId }) => [id, byCategory.get(categoryId) ?? 'other']));
}
