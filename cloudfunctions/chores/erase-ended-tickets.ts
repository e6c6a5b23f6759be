import type { Millis } from '../../domain/kernel';
import { keptLess } from '../../domain/settings';
import { dueMove, type TicketStatus } from '../../domain/ticket';
import { deskSettings } from '../_records';
import { dueTickets } from '../_records/due-tickets';
import { eraseTicket } from '../_records/erase-ticket';
import { bestEffort } from '../_sdk/best-effort';

const TICKETS = 50;
const ENDED: readonly TicketStatus[] = ['closed', 'cancelled'];

/** Erases what ended long enough ago. Returns how many tickets were due. */
export async function eraseEndedTickets(now: Millis): Promise<number> {
  const earlier = keptLess(await deskSettings(now));
  const due = await dueTickets(ENDED, { now, earlier, limit: TICKETS });
  const isOver = (ticket: Parameters<typeof dueMove>[0]) => dueMove(ticket, now, earlier) === 'erase';
  for (const ticketId of due) await bestEffort('erase', () => eraseTicket(ticketId, now, isOver));
  return due.length;
}
