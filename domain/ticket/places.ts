import { AppError, type Millis, NEVER, OUR_LIMITS } from '../kernel';
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

export function heldBy(person: Person): TicketChanges {
  return { queue: 'held', assigneeId: person.id, assigneeName: person.name, lastAssigneeId: person.id };
}

/** Only who took a ticket answers it, so that no shopper is answered by two. */
export function requireHeld(ticket: TicketState): void {
  if (ticket.queue !== 'held') throw new AppError('INVALID_STATE', { status: ticket.status });
}
