import type { Millis } from '../../domain/kernel';
import { stableId, type TicketDoc, transact } from '../_kit';
import { entryOf, type TicketChange } from './change-ticket';
import { enqueueNotice } from './enqueue-notice';

/**
 * Lets time or the desk itself move a ticket: change, timeline entry and notice in one transaction. `decide` sees the
 * ticket as it is inside, and the moment: later than every change before it, also when two machines' clocks differ. It may
 * find that there is nothing to do. However many run at the same time, it happens once:
 * the others find the ticket changed. Tells whether the ticket moved.
 */
export function moveTicket(
  ticketId: string,
  now: Millis,
  decide: (ticket: TicketDoc, at: Millis) => TicketChange | undefined,
): Promise<boolean> {
  return transact(async (transaction) => {
    const ticket = await transaction.get('tickets', ticketId);
    if (!ticket) return false;
    const at = Math.max(now, ticket.updatedAt + 1);
    const move = decide(ticket, at);
    if (!move) return false;
    const { changes, entry, notice } = move;
    const entryId = stableId('moved', ticketId, String(ticket.v));
    const after: TicketDoc = { ...ticket, ...changes };
    await transaction.update('tickets', ticketId, { ...changes, updatedAt: at, v: ticket.v + 1 });
    await transaction.add('ticket_entries', {
      ...entryOf({}, entryId, entry, { ticket, after, at }),
      _id: entryId,
      createdAt: at,
      updatedAt: at,
      v: 1,
      // Nobody's call, so there is no input to compare and no answer to repeat.
      inputHash: '',
      ack: null,
    });
    if (notice) await enqueueNotice(transaction, entryId, { cause: notice, ticket, agentName: null }, now);
    return true;
  });
}
