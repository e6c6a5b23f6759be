import { AppError, type Millis, NEVER, OUR_LIMITS } from '../kernel';
import type { Person, TicketChanges, TicketState } from './state';
import { statusAfter } from './status';

/*
 * What each happening changes. Every function takes the ticket as it is and the moment, and answers the changed fields
 * or throws: INVALID_STATE when the status (or nobody holding it) does not allow it, and what it names besides.
 * A private note changes nothing, so it has no function here.
 */

const OFF_HOLD: TicketChanges = { holdUntilAt: null, holdReason: null };
const IN_QUEUE: TicketChanges = { queue: 'waiting', assigneeId: null, assigneeName: null };
const FINISHED: TicketChanges = {
  ...OFF_HOLD,
  queue: 'none',
  assigneeId: null,
  assigneeName: null,
  waitingSinceAt: NEVER,
};

function heldBy(person: Person): TicketChanges {
  return { queue: 'held', assigneeId: person.id, assigneeName: person.name, lastAssigneeId: person.id };
}

/** Only who took a ticket answers it, so that no shopper is answered by two. */
function requireHeld(ticket: TicketState): void {
  if (ticket.queue !== 'held') throw new AppError('INVALID_STATE', { status: ticket.status });
}

/** Somebody takes a ticket from the queue. Throws ALREADY_CLAIMED with the holder's name when it is held. */
export function claimed(ticket: TicketState, by: Person, now: Millis): TicketChanges {
  const status = statusAfter(ticket.status, 'claim');
  if (ticket.queue === 'held') throw new AppError('ALREADY_CLAIMED', { assignee: ticket.assigneeName });
  return { ...heldBy(by), status, lastAt: now };
}

/**
 * A public reply: the shopper waits no longer. One that asks hands the ticket to the shopper, whose days to answer
 * count from the desk's last word.
 */
export function replied(ticket: TicketState, { asks }: { readonly asks: boolean }, now: Millis): TicketChanges {
  requireHeld(ticket);
  const status = statusAfter(ticket.status, asks ? 'agent_ask' : 'agent_reply');
  const isShoppersTurn = status === 'waiting_shopper';
  return {
    ...(isShoppersTurn ? OFF_HOLD : {}),
    status,
    waitingSinceAt: NEVER,
    timerAt: isShoppersTurn ? now + OUR_LIMITS.waitingShopperMillis : ticket.timerAt,
    firstReplyAt: ticket.firstReplyAt ?? now,
    lastAt: now,
    hasUnread: true,
  };
}

/** The shopper writes: back to work, also from hold. Waiting began with the first message that is not answered yet. */
export function shopperWrote(ticket: TicketState, now: Millis): TicketChanges {
  return {
    ...OFF_HOLD,
    status: statusAfter(ticket.status, 'shopper_reply'),
    waitingSinceAt: Math.min(ticket.waitingSinceAt, now),
    timerAt: NEVER,
    lastAt: now,
  };
}

/** Rests until a moment, for a reason the shopper reads. Throws INVALID_INPUT beyond 72 h or not in the future. */
export function held(
  ticket: TicketState,
  { untilAt, reason }: { readonly untilAt: Millis; readonly reason: string },
  now: Millis,
): TicketChanges {
  requireHeld(ticket);
  const status = statusAfter(ticket.status, 'hold');
  if (untilAt <= now || untilAt > now + OUR_LIMITS.holdMaxMillis) {
    throw new AppError('INVALID_INPUT', { fields: [{ path: 'untilAt', rule: 'within_72_hours' }] });
  }
  return { status, holdUntilAt: untilAt, holdReason: reason, timerAt: untilAt, lastAt: now };
}

/** Work goes on, by an agent's hand or because the hold ran out. */
export function resumed(ticket: TicketState, now: Millis): TicketChanges {
  return { ...OFF_HOLD, status: statusAfter(ticket.status, 'resume'), timerAt: NEVER, lastAt: now };
}

/**
 * Given to one colleague, also straight from the queue, and with it to their team. A hold stays: its reason does not
 * depend on who waits.
 */
export function givenTo(ticket: TicketState, to: Person & { readonly teamId: string | null }): TicketChanges {
  const status = statusAfter(ticket.status, 'claim');
  if (ticket.assigneeId === to.id) throw new AppError('ALREADY_CLAIMED', { assignee: to.name });
  return { ...heldBy(to), status, teamId: to.teamId ?? ticket.teamId };
}

/** Given to a team's queue, where it keeps its place by how long the shopper has waited. A hold ends. */
export function givenToTeam(ticket: TicketState, teamId: string): TicketChanges {
  statusAfter(ticket.status, 'claim');
  return { ...toQueue(ticket), teamId };
}

/** Its holder can no longer answer (disabled, gone silent): back to the team's queue. A hold ends. */
export function released(ticket: TicketState): TicketChanges {
  requireHeld(ticket);
  return toQueue(ticket);
}

function toQueue(ticket: TicketState): TicketChanges {
  if (ticket.status !== 'on_hold') return IN_QUEUE;
  return { ...IN_QUEUE, ...OFF_HOLD, status: statusAfter(ticket.status, 'resume'), timerAt: NEVER };
}

/** Done, by the agent who holds it or by the shopper's own word. With a public reply, that counts as one. */
export function resolved(
  ticket: TicketState,
  { by, isReply = false }: { readonly by: 'agent' | 'shopper'; readonly isReply?: boolean },
  now: Millis,
): TicketChanges {
  if (by === 'agent') requireHeld(ticket);
  return {
    ...FINISHED,
    status: statusAfter(ticket.status, 'resolve'),
    resolvedAt: now,
    timerAt: now + OUR_LIMITS.reopenWithinMillis,
    firstReplyAt: ticket.firstReplyAt ?? (isReply ? now : null),
    lastAt: now,
    hasUnread: by === 'agent' ? true : ticket.hasUnread,
  };
}

/** The last moment at which a resolved ticket can be reopened or rated, undefined when it is not resolved. */
export function reopenUntilAt(ticket: TicketState): Millis | undefined {
  if (ticket.status !== 'resolved' || ticket.resolvedAt === null) return undefined;
  return ticket.resolvedAt + OUR_LIMITS.reopenWithinMillis;
}

/** Throws TOO_LATE once a resolved ticket's seven days are over, also when the timer has not closed it yet. */
function requireInTime(ticket: TicketState, now: Millis): void {
  const until = reopenUntilAt(ticket);
  if (ticket.status === 'closed' || (until !== undefined && now > until)) throw new AppError('TOO_LATE');
}

/**
 * The shopper is not done after all. It goes to `to`, who held it last, or into the queue of its team when that agent
 * is no longer at the desk (null). Throws TOO_LATE after seven days.
 */
export function reopened(ticket: TicketState, to: Person | null, now: Millis): TicketChanges {
  requireInTime(ticket, now);
  return {
    ...(to ? heldBy(to) : IN_QUEUE),
    status: statusAfter(ticket.status, 'reopen'),
    waitingSinceAt: now,
    timerAt: NEVER,
    resolvedAt: null,
    isExpired: false,
    lastAt: now,
  };
}

/** The shopper never answered: resolved, without asking for stars. */
export function expired(ticket: TicketState, now: Millis): TicketChanges {
  return {
    ...FINISHED,
    status: statusAfter(ticket.status, 'expire'),
    resolvedAt: now,
    isExpired: true,
    timerAt: now + OUR_LIMITS.reopenWithinMillis,
    lastAt: now,
    hasUnread: true,
  };
}

/** Seven days after being resolved: for good. The shopper has been told before, so nothing is unread by this. */
export function closed(ticket: TicketState, now: Millis): TicketChanges {
  return { status: statusAfter(ticket.status, 'close'), timerAt: NEVER, lastAt: now };
}

/** The shopper takes it back. */
export function withdrawn(ticket: TicketState, now: Millis): TicketChanges {
  return { ...FINISHED, status: statusAfter(ticket.status, 'withdraw'), timerAt: NEVER, lastAt: now };
}

/** It goes on in another ticket. */
export function mergedInto(ticket: TicketState, intoNumber: string, now: Millis): TicketChanges {
  return {
    ...FINISHED,
    status: statusAfter(ticket.status, 'merge'),
    mergedIntoNumber: intoNumber,
    timerAt: NEVER,
    lastAt: now,
    hasUnread: true,
  };
}

/**
 * Passes when the shopper may give stars now: once, while a resolved ticket can still be reopened, and not when it ran
 * out of days. Throws ALREADY_DONE, TOO_LATE, INVALID_STATE.
 */
export function requireRatable(ticket: TicketState, now: Millis): void {
  if (ticket.rating) throw new AppError('ALREADY_DONE');
  requireInTime(ticket, now);
  if (ticket.status !== 'resolved' || ticket.isExpired) throw new AppError('INVALID_STATE', { status: ticket.status });
}

/** What time itself does to a ticket at `now`: a hold runs out, the shopper's days to answer, the days to reopen. */
export function dueMove(ticket: TicketState, now: Millis): 'resume' | 'expire' | 'close' | undefined {
  if (ticket.timerAt > now) return undefined;
  if (ticket.status === 'on_hold') return 'resume';
  if (ticket.status === 'waiting_shopper') return 'expire';
  return ticket.status === 'resolved' ? 'close' : undefined;
}
