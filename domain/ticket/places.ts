import { AppError, type Millis, NEVER, OUR_LIMITS } from '../kernel';
import { type HeadStart, headStartsOf, type Standing, totalOf, withHeadStart, withoutHeadStarts } from '../routing';
import type { Person, TicketChanges, TicketState } from './state';

/* Where a ticket can stand, as the fields that say so. Moves are put together from these. */

export const OFF_HOLD: TicketChanges = { holdUntilAt: null, holdReason: null };
export const IN_QUEUE: TicketChanges = { queue: 'waiting', assigneeId: null, assigneeName: null };
export const WAITS_NO_LONGER: TicketChanges = { waitingSinceAt: NEVER, queueAt: NEVER };
/** Nothing but silence moves it: it ends when nobody has said anything for as long as texts are kept. */
export function untilSilence(ticket: Pick<TicketState, 'lastWordAt' | 'lastAt'>): TicketChanges {
  // Absent from tickets that no migration has come by yet.
  return { timerAt: (ticket.lastWordAt ?? ticket.lastAt) + OUR_LIMITS.keepTextsMillis };
}

export const FINISHED: TicketChanges = {
  ...OFF_HOLD,
  ...WAITS_NO_LONGER,
  queue: 'none',
  assigneeId: null,
  assigneeName: null,
};

/** The shopper waits for a person since then. */
export function waitsSince(ticket: Pick<TicketState, 'headStartMillis'>, since: Millis): TicketChanges {
  // Absent from tickets that no migration has come by yet.
  return { waitingSinceAt: since, queueAt: since - (ticket.headStartMillis ?? 0) };
}

/** What lets it stand earlier has changed, and with that its place where it waits. */
export function standsBy(ticket: Pick<TicketState, 'waitingSinceAt'>, headStarts: readonly HeadStart[]): TicketChanges {
  const headStartMillis = totalOf(headStarts);
  const { waitingSinceAt } = ticket;
  const place = waitingSinceAt === NEVER ? {} : { queueAt: waitingSinceAt - headStartMillis };
  return { headStarts, headStartMillis, ...place };
}

/** Somebody answered: what it had for waiting in vain holds no longer. */
export function answered(ticket: Standing & Pick<TicketState, 'waitingSinceAt'>): TicketChanges {
  const left = withoutHeadStarts(ticket, 'promise_broken', 'unanswered', 'returned');
  return left.length === headStartsOf(ticket).length ? {} : standsBy(ticket, left);
}

/** It ends without an answer: what was waited counts if its shopper comes back. */
export function unanswered(ticket: Standing & Pick<TicketState, 'waitingSinceAt'>, now: Millis): TicketChanges {
  if (ticket.waitingSinceAt === NEVER) return {};
  const before = headStartsOf(ticket).find(({ reason }) => reason === 'unanswered')?.millis ?? 0;
  const others = { headStarts: withoutHeadStarts(ticket, 'returned') };
  return standsBy(ticket, withHeadStart(others, 'unanswered', before + now - ticket.waitingSinceAt));
}

export function heldBy(person: Person): TicketChanges {
  return { queue: 'held', assigneeId: person.id, assigneeName: person.name, lastAssigneeId: person.id };
}

/** Only who took a ticket answers it, so that no shopper is answered by two. */
export function requireHeld(ticket: TicketState): void {
  if (ticket.queue !== 'held') throw new AppError('INVALID_STATE', { status: ticket.status });
}

/** Whichever way it came to somebody. */
export function takenAfter(ticket: TicketState, { assigneeId }: TicketChanges, at: Millis): TicketChanges {
  return assigneeId && assigneeId !== ticket.assigneeId ? { takenAt: at } : {};
}
