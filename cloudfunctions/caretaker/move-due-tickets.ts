import type { Millis } from '../../domain/kernel';
import { closed, dueMove, ended, expired, resumed, type TicketStatus } from '../../domain/ticket';
import { bestEffort } from '../_desk/best-effort';
import type { TicketChange } from '../_desk/change-ticket';
import { moveTicket } from '../_desk/move-ticket';
import { command, find, type TicketDoc } from '../_kit';

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
    await bestEffort('ticket', () => moveTicket(_id, now, moveByTime));
  }
  return due.length;
}

function moveByTime(ticket: TicketDoc, at: Millis): TicketChange | undefined {
  switch (dueMove(ticket, at)) {
    case 'resume':
      return { changes: resumed(ticket, at), entry: { kind: 'event', event: 'resumed' } };
    case 'expire':
      return { changes: expired(ticket, at), entry: { kind: 'event', event: 'expired' }, notice: 'expired' };
    case 'end':
      return { changes: ended(ticket, at), entry: { kind: 'event', event: 'ended' }, notice: 'ended' };
    case 'close':
      return { changes: closed(ticket, at), entry: { kind: 'event', event: 'closed' } };
    case 'erase':
    case undefined:
      return undefined;
  }
}
