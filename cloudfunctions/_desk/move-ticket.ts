import type { Millis } from '../../domain/kernel';
import type { NoticeCause } from '../../domain/notice';
import type { TicketChanges, TicketEvent } from '../../domain/ticket';
import { stableId, type TicketDoc, transact } from '../_kit';
import { enqueueNotice } from './enqueue-notice';

/** What happens to a ticket without anybody asking for it in a call. */
export interface TicketMoveByDesk {
  readonly changes: TicketChanges;
  readonly event: TicketEvent;
  /** What the shopper is told, if anything. */
  readonly cause?: NoticeCause;
}

/**
 * Lets time or the desk move a ticket: change, timeline entry and notice in one transaction. `decide` sees the ticket as
 * it is inside and may find that there is nothing to do. Done once however many run at the same time: the second finds
 * the ticket changed. Tells whether the ticket moved.
 */
export function moveTicket(
  ticketId: string,
  now: Millis,
  decide: (ticket: TicketDoc) => TicketMoveByDesk | undefined,
): Promise<boolean> {
  return transact(async (transaction) => {
    const ticket = await transaction.get('tickets', ticketId);
    const move = ticket && decide(ticket);
    if (!ticket || !move) return false;
    const { changes, event, cause } = move;
    const entryId = stableId('moved', ticketId, String(ticket.v));
    await transaction.update('tickets', ticketId, {
      ...changes,
      updatedAt: now,
      v: ticket.v + 1,
    } as Partial<TicketDoc>);
    await transaction.add('ticket_entries', {
      _id: entryId,
      createdAt: now,
      updatedAt: now,
      v: 1,
      ticketId,
      kind: 'event',
      event,
      authorId: null,
      authorName: null,
      text: null,
      pictures: [],
      facts: { from: ticket.status, to: changes.status ?? ticket.status, assigneeId: ticket.assigneeId },
      at: now,
      inputHash: '',
      ack: null,
    });
    if (cause) await enqueueNotice(transaction, entryId, { cause, ticket, agentName: null }, now);
    return true;
  });
}
