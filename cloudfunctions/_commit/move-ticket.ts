import type { Millis } from '../../domain/kernel';
import { decideTicket, type TicketCommand } from '../../domain/ticket';
import { transact } from '../_records';
import type { OutboxDoc, TicketDoc } from '../_records/documents';
import { stableId } from '../_sdk';
import { commitByItself } from './commit-ticket';
import { tryRunOutbox } from './outbox';

/**
 * Lets time or the desk itself move a ticket, in one commit. The command may find that there is nothing to do. However many
 * run at the same time, it happens once: the others find the ticket changed. Tells whether the ticket moved.
 */
export async function moveTicket(ticketId: string, now: Millis, command: TicketCommand): Promise<boolean> {
  const { isMoved, row } = await transact(
    async (transaction): Promise<{ isMoved: boolean; row?: OutboxDoc | undefined }> => {
      const before = await transaction.get('tickets', ticketId);
      if (!before) return { isMoved: false };
      // Later than every change before it, also when two machines' clocks differ.
      const at = Math.max(now, before.updatedAt + 1);
      const change = decideTicket(before, command, at);
      if (change.facts.length === 0) return { isMoved: false };
      const after: TicketDoc = { ...before, ...change.changes, updatedAt: at, v: before.v + 1 };
      const entryId = stableId('moved', ticketId, String(before.v));
      const row = await commitByItself(transaction, { before, after, change, at, now, entryId });
      return { isMoved: true, row };
    },
  );
  if (row) await tryRunOutbox(row, Date.now);
  return isMoved;
}
