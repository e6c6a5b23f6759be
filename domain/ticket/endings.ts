import { AppError, type Millis, NEVER, OUR_LIMITS } from '../kernel';
import { answered, FINISHED, IN_QUEUE, requireHeld, unanswered, untilSilence, waitsSince } from './places';
import { isRated, SETTLED } from './rating';
import type { TicketChanges, TicketState } from './state';
import { statusAfter } from './status';

/* How a ticket ends, and how it comes back. As in moves.ts: the changed fields, or an error. */

/** Done, by the agent who holds it, by the shopper's own word, or by the desk for all of an incident. With a public reply, that counts as one. */
export function resolved(
  ticket: TicketState,
  { by, isReply = false }: { readonly by: 'agent' | 'shopper' | 'desk'; readonly isReply?: boolean },
  now: Millis,
): TicketChanges {
  if (by === 'agent') requireHeld(ticket);
  return {
    ...(isReply ? answered(ticket) : unanswered(ticket, now)),
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
 * The shopper is not done after all. It goes into the queue of its team: whoever held it last may be away, and would hold
 * what nobody sees. Throws TOO_LATE after seven days.
 */
export function reopened(ticket: TicketState, now: Millis): TicketChanges {
  requireInTime(ticket, now);
  return {
    ...IN_QUEUE,
    ...waitsSince(ticket, now),
    status: statusAfter(ticket.status, 'reopen'),
    ...untilSilence({ lastWordAt: now, lastAt: now }),
    lastWordAt: now,
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

/** Nobody has said anything for thirty days: over, and after a day in which its shopper may read so, erased. */
export function ended(ticket: TicketState, now: Millis): TicketChanges {
  return {
    ...FINISHED,
    status: statusAfter(ticket.status, 'end'),
    timerAt: now + OUR_LIMITS.eraseAfterEndMillis,
    lastAt: now,
    hasUnread: true,
  };
}

/** Seven days after being resolved: for good. The shopper has been told before, so nothing is unread by this. */
export function closed(ticket: TicketState, now: Millis): TicketChanges {
  const endedAt = ticket.resolvedAt ?? now;
  return { status: statusAfter(ticket.status, 'close'), timerAt: endedAt + OUR_LIMITS.keepTextsMillis, lastAt: now };
}

/** Thirty days after it ended: what was written is gone, and with it whatever could be read or told. For good. */
export const ERASED: TicketChanges = Object.freeze({ timerAt: NEVER, hasUnread: false, ...SETTLED });

/** The shopper takes it back. */
export function withdrawn(ticket: TicketState, now: Millis): TicketChanges {
  return {
    ...FINISHED,
    status: statusAfter(ticket.status, 'withdraw'),
    timerAt: now + OUR_LIMITS.keepTextsMillis,
    lastAt: now,
  };
}

/** It goes on in another ticket. */
export function mergedInto(ticket: TicketState, intoNumber: string, now: Millis): TicketChanges {
  return {
    ...FINISHED,
    status: statusAfter(ticket.status, 'merge'),
    mergedIntoNumber: intoNumber,
    timerAt: now + OUR_LIMITS.keepTextsMillis,
    lastAt: now,
    hasUnread: true,
  };
}

/**
 * Passes when the shopper may give stars now: once, while a resolved ticket can still be reopened, and not when it ran
 * out of days. Throws ALREADY_DONE, TOO_LATE, INVALID_STATE.
 */
export function requireRatable(ticket: TicketState, now: Millis): void {
  if (isRated(ticket)) throw new AppError('ALREADY_DONE');
  requireInTime(ticket, now);
  if (ticket.status !== 'resolved' || ticket.isExpired) throw new AppError('INVALID_STATE', { status: ticket.status });
}
