import { type EndedWait, endedWait, inHours, inMonth, monthOf, withoutOldHours } from '../../domain/figures';
import { type Clock, MINUTE, type Millis, WECHAT_LIMITS } from '../../domain/kernel';
import { findMany, get, type Transaction, transact } from '../_records';
import type { EntryDoc, FigureCursorDoc, FigureDoc, WaitDaysDoc, WaitHoursDoc } from '../_records/documents';
import { CURSOR_ID, waitDaysId, waitHoursId } from '../_records/figure-documents';
import { command } from '../_sdk';

/** Entries are counted once everything before them is there: a commit that began earlier may still be on its way. */
const BEHIND: Millis = 2 * MINUTE;
const BATCH = WECHAT_LIMITS.queryRecords;

/**
 * Counts how long shoppers waited, from the timeline entries that came since the last run: each once, however many runs there
 * are and wherever one is broken off, as what was counted and how far are written together. Returns how many were looked at.
 */
export async function foldWaits(now: Millis, clock: Clock, endsAt: Millis): Promise<number> {
  let folded = 0;
  let cursor = (await get('figures', CURSOR_ID)) as FigureCursorDoc | undefined;
  while (clock() < endsAt) {
    const entries = await entriesAfter(cursor, now);
    const last = entries.at(-1);
    if (!last) break;
    const next = await transact((transaction) => keep(transaction, cursor, entries, last, now));
    // Another run has come further.
    if (!next) break;
    cursor = next;
    folded += entries.length;
  }
  return folded;
}

function entriesAfter(cursor: FigureCursorDoc | undefined, now: Millis): Promise<EntryDoc[]> {
  return findMany(
    'ticket_entries',
    { at: command.lt(now - BEHIND) },
    {
      orderBy: [['at', 'asc']],
      atMost: BATCH,
      fields: ['at', 'facts', 'happened'],
      ...(cursor && { after: [cursor.at, cursor.entryId] }),
    },
  );
}

async function keep(
  transaction: Transaction,
  seen: FigureCursorDoc | undefined,
  entries: readonly EntryDoc[],
  last: EntryDoc,
  now: Millis,
): Promise<FigureCursorDoc | undefined> {
  const cursor = await transaction.get('figures', CURSOR_ID);
  if (cursor?.v !== seen?.v) return undefined;
  const waits = entries.flatMap((entry) => endedWait(entry) ?? []);
  for (const [teamId, ofTeam] of grouped(waits, (wait) => wait.teamId)) {
    await keepHours(transaction, teamId, ofTeam, now);
    for (const [month, ofMonth] of grouped(ofTeam, ({ at }) => monthOf(at))) {
      await keepDays(transaction, teamId, month, ofMonth, now);
    }
  }
  const next: FigureCursorDoc = {
    ...versionOf(CURSOR_ID, cursor, now),
    kind: 'cursor',
    at: last.at,
    entryId: last._id,
  };
  await transaction.set('figures', next);
  return next;
}

async function keepHours(transaction: Transaction, teamId: string, waits: readonly EndedWait[], now: Millis) {
  const id = waitHoursId(teamId);
  const found = (await transaction.get('figures', id)) as WaitHoursDoc | undefined;
  const days = waits.reduce((sum, wait) => inHours(sum, wait, now), withoutOldHours(found?.days ?? {}, now));
  await transaction.set('figures', { ...versionOf(id, found, now), kind: 'hours', teamId, days });
}

async function keepDays(
  transaction: Transaction,
  teamId: string,
  month: string,
  waits: readonly EndedWait[],
  now: Millis,
) {
  const id = waitDaysId(teamId, month);
  const found = (await transaction.get('figures', id)) as WaitDaysDoc | undefined;
  const days = waits.reduce(inMonth, found?.days ?? {});
  await transaction.set('figures', { ...versionOf(id, found, now), kind: 'days', teamId, month, days });
}

const versionOf = (id: string, found: FigureDoc | undefined, now: Millis) => ({
  _id: id,
  createdAt: found?.createdAt ?? now,
  updatedAt: now,
  v: (found?.v ?? 0) + 1,
});

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
