import { isByBadge } from '../../domain/notice';
import type { Transaction } from '../_records';
import { outboxIdOf } from '../_records/deliveries';
import type { EntryDoc, HeadDoc, OutboxDoc, TicketDoc } from '../_records/documents';
import { changeHead, type HeadChanges, headIdOf } from '../_records/head';
import { readsIn } from '../_records/reads-in';
import type { TicketCommit } from './commit-ticket';
import { heldBack, NOTHING_PLANNED, type Plan, planEffects } from './effects';
import { outboxRow } from './outbox-row';
import { keptOfShopperAfter, type WantedOfShopper } from './reactions';
import { type Timing, whenToTell } from './when-to-tell';

interface Told {
  /** What is to be done at once. */
  readonly row?: OutboxDoc;
  /** How its shopper is to be told, for the entry; absent where nothing is to be told. */
  readonly told?: EntryDoc['told'];
}

/**
 * Writes what a change leaves in its shopper's head, and in the outbox what tells them of it. Answers the row that is to be done
 * at once, and how they are told. What waits (`whenToTell`) is no such row: nothing is taken for it yet, and `jobs` drops it
 * once they have read it.
 */
export async function tellShopper(
  transaction: Transaction,
  commit: TicketCommit,
  wanted: readonly WantedOfShopper[],
): Promise<Told> {
  const { before, after, change, now, by } = commit;
  const isUnreadChanged = after.hasUnread !== (before?.hasUnread ?? false);
  const besides = commit.head;
  if (wanted.length === 0 && !isUnreadChanged && !besides) return {};
  const head = besides ? besides.known : await transaction.get('heads', headIdOf(after.shopperId));
  const rowId = outboxIdOf(commit.entryId);
  const planned = planEffects(wanted, {
    ticket: after,
    by: by?.name ?? null,
    head,
    now,
    said: wordsFor(head, change.said),
    hasPictures: (change.said?.pictures?.length ?? 0) > 0,
    rowId,
  });
  const timing = await whenToTell(planned.effects, { before, after, head, now });
  const { effects, changes } = planFor(timing, planned);
  const changed: HeadChanges = {
    ...besides?.changes,
    ...changes,
    ...keptOfShopperAfter(change.facts, commit),
    ...(isUnreadChanged && { unread: unreadAfter(head, after) }),
  };
  if (Object.keys(changed).length > 0) await changeHead(transaction, after.shopperId, head, changed, now);
  if (wanted.length === 0) return {};
  const { told, dueAt } = timing;
  if (effects.length === 0) return { told };
  const row = outboxRow({
    id: rowId,
    to: after.shopperId,
    ticketId: after._id,
    ticketNumber: after.number,
    teamId: after.teamId,
    effects,
    now,
    ...(dueAt !== undefined && { dueAt }),
  });
  await transaction.add('outbox', row);
  return dueAt === undefined ? { row, told } : { told };
}

/** In WeChat nobody can choose: English where they read that, and it was said in it. */
const wordsFor = (head: HeadDoc | undefined, said: TicketCommit['change']['said']): string | undefined =>
  said?.english !== undefined && readsIn(head) === 'en' ? said.english : said?.text;

function planFor({ told, dueAt }: Timing, planned: Plan): Plan {
  if (isByBadge(told)) return NOTHING_PLANNED;
  return dueAt === undefined ? planned : heldBack(planned);
}

/** A head remembers so many; who has more unread than this is shown 「99+」 anyway. */
const MAX_UNREAD = 100;

function unreadAfter(head: HeadDoc | undefined, { _id, v, hasUnread }: TicketDoc): HeadDoc['unread'] {
  const { [_id]: _known, ...others } = head?.unread ?? {};
  return hasUnread ? Object.fromEntries([...Object.entries(others), [_id, v]].slice(-MAX_UNREAD)) : others;
}
