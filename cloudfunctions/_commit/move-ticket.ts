import type { Millis } from '../../domain/kernel';
import type { TicketCommand } from '../../domain/ticket';
import { transact } from '../_records';
import type { TicketChange } from './commit-ticket';
import { finish } from './finish';
import type { Left } from './left';
import { moveIn } from './move-in';

/**
 * Lets time or the desk itself move a ticket, in one commit. The command may find that there is nothing to do. However many
 * run at the same time, it happens once: the others find the ticket changed. Tells whether the ticket moved.
 */
export async function moveTicket(
  ticketId: string,
  now: Millis,
  command: TicketCommand,
  said?: TicketChange['said'],
): Promise<boolean> {
  const left = await transact(async (transaction): Promise<Left | undefined> => {
    const before = await transaction.get('tickets', ticketId);
    return before && moveIn(transaction, before, now, command, said);
  });
  if (left) await finish(left, Date.now);
  return left !== undefined;
}
