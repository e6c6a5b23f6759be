import { AppError } from '../kernel';
import type { TicketStatus } from './vocabulary';

/** What can move a ticket. Everything else that happens to one is an event and leaves its status alone. */
export const TICKET_MOVES = [
  'claim',
  'agent_reply',
  'agent_ask',
  'shopper_reply',
  'hold',
  'resume',
  'resolve',
  'reopen',
  'expire',
  'close',
  'end',
  'withdraw',
  'merge',
] as const;
export type TicketMove = (typeof TICKET_MOVES)[number];

/**
 * Where each move leads from each status; a move that is not in a status' row is refused there.
 * - An agent's reply keeps a ticket open, one that asks hands it to the shopper.
 * - Any shopper message brings a ticket back to work, also from hold: they may have said what was missing.
 * - A shopper's message to a resolved ticket is a `reopen`: it has a deadline, and somebody has to be found for it.
 * - `end` is silence: nobody has said anything for as long as texts are kept.
 * - `expire` is waiting_shopper running out of days; it asks for no stars.
 */
const MOVES: Readonly<Record<TicketStatus, Readonly<Partial<Record<TicketMove, TicketStatus>>>>> = {
  new: {
    claim: 'open',
    shopper_reply: 'new',
    resolve: 'resolved',
    end: 'closed',
    withdraw: 'cancelled',
    merge: 'cancelled',
  },
  open: {
    claim: 'open',
    agent_reply: 'open',
    agent_ask: 'waiting_shopper',
    shopper_reply: 'open',
    hold: 'on_hold',
    resolve: 'resolved',
    end: 'closed',
    withdraw: 'cancelled',
    merge: 'cancelled',
  },
  waiting_shopper: {
    claim: 'waiting_shopper',
    agent_reply: 'waiting_shopper',
    agent_ask: 'waiting_shopper',
    shopper_reply: 'open',
    resolve: 'resolved',
    expire: 'resolved',
    withdraw: 'cancelled',
    merge: 'cancelled',
  },
  on_hold: {
    claim: 'on_hold',
    agent_reply: 'on_hold',
    agent_ask: 'waiting_shopper',
    shopper_reply: 'open',
    resume: 'open',
    resolve: 'resolved',
    withdraw: 'cancelled',
    merge: 'cancelled',
  },
  resolved: { reopen: 'open', close: 'closed' },
  closed: {},
  cancelled: {},
};

/** Whether `move` is possible from `status`. */
export function canMove(status: TicketStatus, move: TicketMove): boolean {
  return MOVES[status][move] !== undefined;
}

/** The status that `move` leads to. Throws INVALID_STATE with the present status when it is not possible. */
export function statusAfter(status: TicketStatus, move: TicketMove): TicketStatus {
  const next = MOVES[status][move];
  if (next === undefined) throw new AppError('INVALID_STATE', { status, move });
  return next;
}

/** Whether the desk still has something to do or to wait for. */
export function isUnfinished(status: TicketStatus): boolean {
  return status === 'new' || status === 'open' || status === 'waiting_shopper' || status === 'on_hold';
}

/** Throws INVALID_STATE once a ticket is finished: for what changes no status, such as a note. */
export function requireUnfinished(status: TicketStatus): void {
  if (!isUnfinished(status)) throw new AppError('INVALID_STATE', { status });
}
