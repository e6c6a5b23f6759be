import type { Millis } from '../../domain/kernel';
import { closed, dueMove, expired, resumed } from '../../domain/ticket';
import { bestEffort } from '../_desk/best-effort';
import type { TicketChange } from '../_desk/change-ticket';
import { moveTicket } from '../_desk/move-ticket';
import { command, find, type TicketDoc } from '../_kit';
import { eraseTicket } from './erase-ticket';

const BATCH = 50;

/** Lets time move the tickets whose moment has come. Returns how many were due. */
export async function moveDueTickets(now: Millis): Promise<number> {
  const due = await find(
    'tickets',
    { timerAt: command.lte(now) },
    { orderBy: [['timerAt', 'asc']], limit: BATCH, fields: ['status', 'timerAt'] },
  );
  for (const ticket of due) {
    const isErased = dueMove(ticket, now) === 'erase';
    await bestEffort('ticket', () =>
      isErased ? eraseTicket(ticket._id, now) : moveTicket(ticket._id, now, moveByTime),
    );
  }
  return due.length;
}

function moveByTime(ticket: TicketDoc, at: Millis): TicketChange | undefined {
  switch (dueMove(ticket, at)) {
    case 'resume':
      return { changes: resumed(ticket, at), entry: { kind: 'event', event: 'resumed' } };
    case 'expire':
      return { changes: expired(ticket, at), entry: { kind: 'event', event: 'expired' }, notice: 'expired' };
    case 'close':
      return { changes: closed(ticket, at), entry: { kind: 'event', event: 'closed' } };
    case 'erase':
    case undefined:
      return undefined;
  }
}
