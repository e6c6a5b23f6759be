import { type Arrival, type Heard, HUSHED, heard, newWatch, watched } from '../../domain/incident';
import { DAY, type Millis, SECOND, WECHAT_LIMITS } from '../../domain/kernel';
import { findMany, get, transact } from '../_records';
import type { WatchDocOfArrivals, WatchedTo } from '../_records/documents';
import { ARRIVALS_ID } from '../_records/incident-documents';
import { command } from '../_sdk';
import { alarmsOf, articleTopics, raise } from './alarms';
import { pagesRead } from './pages-read';

/** A commit that began earlier may be on its way for so long. What comes later still is not counted: of an alarm it is a trifle. */
const BEHIND: Millis = 20 * SECOND;
/** What came before all of it is watched is learnt from so far back. */
const LEARNS_BACK: Millis = 28 * DAY;
/** So many batches in one run, where much is to be caught up with. */
const MOST_BATCHES = 20;
const BATCH = WECHAT_LIMITS.queryRecords;

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
    const sounding = step.isCaughtUp ? heard(step.next.watch, step.next.pages?.watch, step.untilAt) : [];
    const fresh = sounding.filter(({ subject }) => (known?.hushed[subject] ?? 0) <= now);
    if (step.isCaughtUp && !step.hasMore && fresh.length === 0 && known.v > 0) return raised;
    const written = await write(known, step.next, fresh, now);
    raised += written ? fresh.length : 0;
    known = written && !step.isCaughtUp ? written : undefined;
  }
  return raised;
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
  const alarms = await alarmsOf(fresh, now);
  return transact(async (transaction) => {
    const found = await transaction.get('alarms', ARRIVALS_ID);
    if ((found?.v ?? 0) !== known.v) return undefined;
    const hushed = Object.fromEntries([
      ...Object.entries(known.hushed).filter(([, until = 0]) => until > now),
      ...fresh.map(({ subject }) => [subject, now + HUSHED]),
    ]);
    const written: WatchDocOfArrivals = { ...next, hushed, updatedAt: now, v: known.v + 1 };
    await transaction.set('alarms', written);
    if (alarms.length > 0) await raise(transaction, alarms, now);
    return written;
  });
}
