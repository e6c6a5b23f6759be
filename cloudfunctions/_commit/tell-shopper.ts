import { HOLD_WHILE_WATCHED } from '../../domain/notice';
import type { Transaction } from '../_records';
import type { HeadDoc, OutboxDoc, TicketDoc } from '../_records/documents';
import { changeHead, type HeadChanges, headIdOf } from '../_records/head';
import { isWatchedNow } from '../_records/watches';
import { stableId } from '../_sdk';
import type { TicketCommit } from './commit-ticket';
import { heldBack, planEffects, usesGrant } from './effects';
import { outboxRow } from './outbox-row';
import { keptOfShopperAfter, type WantedOfShopper } from './reactions';

/**
 * Writes what a change leaves in its shopper's head, and in the outbox what tells them of it. Answers the row that is to be done
 * at once. A notice of what they may be seeing at this moment is none of those: it waits, nothing is taken for it yet, and
 * `jobs` drops it once they have read it. What is said in a conversation stands where they look anyway.
 */
export async function tellShopper(
  transaction: Transaction,
  commit: TicketCommit,
  wanted: readonly WantedOfShopper[],
): Promise<OutboxDoc | undefined> {
  const { before, after, change, now, by } = commit;
  const isUnreadChanged = after.hasUnread !== (before?.hasUnread ?? false);
  const besides = commit.head;
  if (wanted.length === 0 && !isUnreadChanged && !besides) return undefined;
  const head = besides ? besides.known : await transaction.get('heads', headIdOf(after.shopperId));
  const rowId = outboxIdOf(commit.entryId);
  const planned = planEffects(wanted, {
    ticket: after,
    by: by?.name ?? null,
    head,
    now,
    said: change.said?.text,
    hasPictures: (change.said?.pictures?.length ?? 0) > 0,
    rowId,
  });
  const isHeld = planned.effects.some(usesGrant) && (await isWatchedNow(after, now));
  const { effects, changes } = isHeld ? heldBack(planned) : planned;
  const changed: HeadChanges = {
    ...besides?.changes,
    ...changes,
    ...keptOfShopperAfter(change.facts, commit),
    ...(isUnreadChanged && { unread: unreadAfter(head, after) }),
  };
  if (Object.keys(changed).length > 0) await changeHead(transaction, after.shopperId, head, changed, now);
  if (effects.length === 0) return undefined;
  const row = outboxRow({
    id: rowId,
    to: after.shopperId,
    ticketId: after._id,
    ticketNumber: after.number,
    effects,
    now,
    ...(isHeld && { dueAt: now + HOLD_WHILE_WATCHED }),
  });
  await transaction.add('outbox', row);
  return isHeld ? undefined : row;
}

/** What a timeline entry wants done outside: derived, so that a repeated write finds the row it made. */
const outboxIdOf = (entryId: string): string => `o${stableId('outbox', entryId)}`;

/** A head remembers so many; who has more unread than this is shown 「99+」 anyway. */
const MAX_UNREAD = 100;

function unreadAfter(head: HeadDoc | undefined, { _id, v, hasUnread }: TicketDoc): HeadDoc['unread'] {
  const { [_id]: _known, ...others } = head?.unread ?? {};
  return hasUnread ? Object.fromEntries([...Object.entries(others), [_id, v]].slice(-MAX_UNREAD)) : others;
}
