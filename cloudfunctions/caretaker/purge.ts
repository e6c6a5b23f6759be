import { type Clock, DAY, type Millis, OUR_LIMITS, WECHAT_LIMITS } from '../../domain/kernel';
import { type CollectionName, command, find, removeAll } from '../_kit';
import { isTenthMinute } from './tenth-minute';

const BATCH = WECHAT_LIMITS.queryRecords;

/** How long what only remembers that something happened is kept: longer than anybody would send it again. */
const KEEP: readonly Keep[] = [
  { collection: 'idempotency', millis: 30 * DAY },
  { collection: 'push_events', millis: 2 * DAY },
  { collection: 'rates', millis: 1 * DAY },
  // Whom we told what, and what is known of their conversation in WeChat: as long as what they wrote.
  { collection: 'notices', millis: OUR_LIMITS.keepTextsMillis },
  { collection: 'conversations', millis: OUR_LIMITS.keepTextsMillis, since: 'updatedAt' },
  // Long enough to miss a wording that was overwritten.
  { collection: 'faq_versions', millis: 180 * DAY },
  { collection: 'faq_days', millis: 90 * DAY },
  { collection: 'faq_imports', millis: 30 * DAY },
  { collection: 'faq_import_parts', millis: 30 * DAY },
  // Since they were typed last.
  { collection: 'faq_misses', millis: 90 * DAY, since: 'updatedAt' },
];

interface Keep {
  readonly collection: CollectionName;
  readonly millis: Millis;
  /** Since it was made, unless said otherwise. */
  readonly since?: 'createdAt' | 'updatedAt';
}

/**
 * Removes what is too old of each kind, found by its age, every tenth minute: batch after batch until nothing is left or
 * the time of this run is over. Kinds take turns, so that one of which there is much keeps no other waiting. Returns how
 * many records went.
 */
export async function purge(now: Millis, clock: Clock, endsAt: Millis): Promise<number> {
  if (!isTenthMinute(now)) return 0;
  let removed = 0;
  let due = KEEP;
  while (due.length > 0 && clock() < endsAt) {
    const left: Keep[] = [];
    for (const keep of due) {
      const { found, gone } = await purgeBatch(keep, now);
      removed += gone;
      // Counted by what was found: another run may have removed some of it first.
      if (found === BATCH) left.push(keep);
    }
    due = left;
  }
  return removed;
}

async function purgeBatch({ collection, millis, since = 'createdAt' }: Keep, now: Millis) {
  const old = await find(
    collection,
    { [since]: command.lt(now - millis) },
    { orderBy: [[since, 'asc']], limit: BATCH, fields: ['_id'] },
  );
  const ids = old.map(({ _id }) => _id);
  return { found: ids.length, gone: ids.length === 0 ? 0 : await removeAll(collection, ids) };
}
