import { NEVER } from '../../domain/kernel';
import { isReserved } from '../../domain/routing';
import { type Context, keptLive } from '../_records';
import type { TicketDoc } from '../_records/documents';
import { hoursOfTeam } from '../_records/hours-told';
import { positionInQueue, type QueuePosition } from '../_records/queue-position';

/** Where a ticket stands while nobody has taken it and its shopper waits; undefined otherwise. */
export async function waitingOf(context: Context, ticket: TicketDoc): Promise<QueuePosition | undefined> {
  if (ticket.queue !== 'waiting' || ticket.queueAt === NEVER) return undefined;
  const now = context.now();
  const { range, ...place } = await positionInQueue(ticket, hoursOfTeam(await keptLive(now), ticket.teamId), now);
  // How long it takes one person to come back says nothing that others needed.
  return range && !isReserved(ticket.reserved, now) ? { ...place, range } : place;
}
