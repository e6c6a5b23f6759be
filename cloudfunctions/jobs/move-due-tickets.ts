import type { Millis } from '../../domain/kernel';
import { keptLess } from '../../domain/settings';
import type { TicketStatus } from '../../domain/ticket';
import { moveTicket } from '../_commit';
import { deskSettings } from '../_records';
import { dueTickets } from '../_records/due-tickets';
import { bestEffort } from '../_sdk/best-effort';

const BATCH = 50;
/** Those whose texts are due to be erased are looked after apart, so that one kind never stands in the other's way. */
export const MOVED_BY_TIME: readonly TicketStatus[] = ['new', 'open', 'on_hold', 'waiting_shopper', 'resolved'];

/** Lets time move the tickets whose moment has come. Returns how many were due. */
export async function moveDueTickets(now: Millis): Promise<number> {
  const earlier = keptLess(await deskSettings(now));
  const due = await dueTickets(MOVED_BY_TIME, { now, earlier, limit: BATCH });
  for (const ticketId of due) {
    await bestEffort('ticket', () => moveTicket(ticketId, now, { type: 'pass_time', earlier }));
  }
  return due.length;
}
