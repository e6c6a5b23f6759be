import type { Millis } from '../../domain/kernel';
import type { TicketStatus } from '../../domain/ticket';
import { moveTicket } from '../_commit';
import { find } from '../_records';
import { command } from '../_sdk';
import { bestEffort } from '../_sdk/best-effort';

const BATCH = 50;
/** Those whose texts are due to be erased are looked after apart, so that one kind never stands in the other's way. */
const MOVED_BY_TIME: readonly TicketStatus[] = ['new', 'open', 'on_hold', 'waiting_shopper', 'resolved'];

/** Lets time move the tickets whose moment has come. Returns how many were due. */
export async function moveDueTickets(now: Millis): Promise<number> {
  const due = await find(
    'tickets',
    { timerAt: command.lte(now), status: command.in(MOVED_BY_TIME) },
    { orderBy: [['timerAt', 'asc']], limit: BATCH, fields: ['_id'] },
  );
  for (const { _id } of due) {
    await bestEffort('ticket', () => moveTicket(_id, now, { type: 'pass_time' }));
  }
  return due.length;
}
