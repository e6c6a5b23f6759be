import type { Millis } from '../../domain/kernel';
import { released } from '../../domain/ticket';
import { command, find, inHundreds, type TicketDoc } from '../_kit';
import { bestEffort } from './best-effort';
import type { TicketChange } from './change-ticket';
import { moveTicket } from './move-ticket';

/** Tickets given back in one go; the caretaker comes again in a minute. */
const BATCH = 50;

/**
 * Gives the tickets of members who can no longer answer back to the queue, where they keep their place by how long the
 * shopper has waited. Returns how many; BATCH of them means that there may be more.
 */
export async function releaseTickets(memberIds: readonly string[], now: Millis): Promise<number> {
  let count = 0;
  for (const some of inHundreds(memberIds)) {
    const held = await find(
      'tickets',
      { assigneeId: command.in(some), queue: 'held' },
      { limit: BATCH, fields: ['_id'] },
    );
    for (const { _id } of held) {
      await bestEffort('release', () => moveTicket(_id, now, (ticket) => moveIfHeldBy(memberIds, ticket)));
    }
    count += held.length;
    if (count >= BATCH) break;
  }
  return count;
}

function moveIfHeldBy(memberIds: readonly string[], ticket: TicketDoc): TicketChange | undefined {
  const isTheirs = ticket.queue === 'held' && ticket.assigneeId !== null && memberIds.includes(ticket.assigneeId);
  return isTheirs ? { changes: released(ticket), entry: { kind: 'event', event: 'released' } } : undefined;
}

/** As `releaseTickets`, right after a member was shut out: the caretaker takes what fails here. */
export function tryReleaseTickets(memberId: string, now: Millis): Promise<void> {
  return bestEffort('release', () => releaseTickets([memberId], now));
}
