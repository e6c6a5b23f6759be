import { type Clock, DAY, type Millis, OUR_LIMITS, WECHAT_LIMITS } from '../../domain/kernel';
import { keptLess } from '../../domain/settings';
import { deskSettings, find, removeAll } from '../_records';
import type { CollectionName } from '../_records/documents';
import { command } from '../_sdk';

const BATCH = WECHAT_LIMITS.queryRecords;

interface ByAge {
  readonly millis: Millis;
  /** Since it was made, unless said otherwise. */
  readonly since?: 'createdAt' | 'updatedAt' | 'expiresAt';
}

/**
 * How long each collection is kept: by age, or by what it belongs to. A new one does not compile before it has its line, and
 * test/cloudfunctions/chores/erasing.spec.ts walks over all of them after day 31.
 */
const RETENTION: Readonly<Record<CollectionName, ByAge | 'erased with its ticket' | 'kept'>> = {
  tickets: 'erased with its ticket',
  ticket_entries: 'erased with its ticket',
  // Its reason goes with the ticket; who looked at what and when, half a year later.
  access_log: { millis: 180 * DAY },
  // As long as what it says of people at work is of use to anybody.
  audit_log: { millis: 180 * DAY },
  night_reads: { millis: 2 * DAY },
  // Their files are gone after a week.
  export_requests: { millis: 180 * DAY },
  // That somebody asked to be forgotten, without who.
  erasures: { millis: 30 * DAY, since: 'updatedAt' },
  // What only remembers that something happened: longer than anybody would send it again.
  idempotency: { millis: 30 * DAY },
  push_events: { millis: 2 * DAY },
  rates: { millis: 1 * DAY },
  // Whom we told what: as long as what they wrote.
  outbox: { millis: OUR_LIMITS.keepTextsMillis },
  // What was said to the machine, and what it remembers: as long as what was written to a person.
  turns: { millis: OUR_LIMITS.keepTextsMillis },
  talks: { millis: OUR_LIMITS.keepTextsMillis, since: 'updatedAt' },
  // All but what they granted, and the desk's door, is emptied after as many quiet days (see empty-heads.ts).
  heads: 'kept',
  // Of earlier builds: what migrations leave of them.
  notices: { millis: OUR_LIMITS.keepTextsMillis },
  conversations: 'kept',
  wallets: 'kept',
  invites: { millis: 30 * DAY, since: 'expiresAt' },
  members: 'kept',
  beats: { millis: 1 * DAY, since: 'updatedAt' },
  watches: { millis: 1 * DAY, since: 'updatedAt' },
  desk_events: { millis: 365 * DAY },
  // Their files are removed first (remove-unused-files.ts).
  uploads: { millis: 30 * DAY },
  // Long enough to miss a wording that was overwritten.
  faq_versions: { millis: 180 * DAY },
  // What the shop said to all, and what was out of hand: figures of it and words of its own.
  incidents: 'kept',
  alarms: { millis: 90 * DAY, since: 'updatedAt' },
  faq_days: { millis: 90 * DAY },
  faq_imports: { millis: 30 * DAY },
  faq_import_parts: { millis: 30 * DAY },
  // Since they were typed last.
  faq_misses: { millis: 90 * DAY, since: 'updatedAt' },
  // The shop's own knowledge, texts and records: no word of a shopper is in them.
  faq_articles: 'kept',
  faq_snapshots: 'kept',
  faq_publications: 'kept',
  // Counts by day, hour and team: nobody is in them, and they outlive what was written.
  figures: 'kept',
  // Scores of the desk outlive the texts, and what was typed of them: that goes with its ticket (erase-ended-tickets.ts).
  qa_reviews: { millis: 365 * DAY },
  qa_tasks: { millis: 180 * DAY },
  canned_replies: 'kept',
  macros: 'kept',
  // Which rule did what to which ticket: ids of ours, as long as somebody may wonder.
  rule_log: { millis: 30 * DAY },
  views: 'kept',
  // Which tickets somebody answered at once: ids, and the shop's own words.
  answer_batches: { millis: 30 * DAY },
  // The shop's own set-up, keys sealed; and what was told outside: ids of ours, as long as somebody may wonder.
  connections: 'kept',
  dispatches: { millis: 30 * DAY },
  settings: 'kept',
  orders: 'kept',
  shoppers: 'kept',
};

interface Keep extends ByAge {
  readonly collection: CollectionName;
}

const KEEP: readonly Keep[] = (Object.keys(RETENTION) as CollectionName[]).flatMap((collection) => {
  const kept = RETENTION[collection];
  return typeof kept === 'string' ? [] : [{ collection, ...kept }];
});

const keptBy = (less: Millis): readonly Keep[] =>
  KEEP.map((keep) => (keep.millis === OUR_LIMITS.keepTextsMillis ? { ...keep, millis: keep.millis - less } : keep));

/**
 * Removes what is too old of each kind, found by its age: batch after batch until nothing is left or
 * the time of this run is over. Kinds take turns, so that one of which there is much keeps no other waiting. Returns how
 * many records went.
 */
export async function purge(now: Millis, clock: Clock, endsAt: Millis): Promise<number> {
  let removed = 0;
  let due = keptBy(keptLess(await deskSettings(now)));
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
