import { type Millis, NEVER } from '../kernel';
import type { TicketChanges, TicketState } from './state';

/**
 * Whom its shopper waits for by name: nobody while nobody holds it, while nothing waits for an answer, or while both know that
 * it rests until something comes.
 */
export const awaited = ({ queue, status, assigneeId, waitingSinceAt }: TicketState): string | null =>
  queue === 'held' && status !== 'on_hold' && waitingSinceAt !== NEVER ? assigneeId : null;

/**
 * When the holder has been silent for too long, as a change leaves it: counted from when it came to them, the shopper began
 * to wait or its rest was over, whichever was latest. What the shopper adds meanwhile does not put it off.
 */
export function silenceAfter(ticket: TicketState, changes: TicketChanges, at: Millis): TicketChanges {
  const millis = ticket.silentAfterMillis;
  if (millis === undefined) return {};
  const before = awaited(ticket);
  const after = awaited({ ...ticket, ...changes });
  if (after === before) return {};
  return { silentAt: after === null ? NEVER : at + millis };
}

/** Whether its holder has left its shopper without a word for too long. */
export const isSilent = (ticket: TicketState, at: Millis): boolean =>
  ticket.silentAt !== undefined && ticket.silentAt <= at && awaited(ticket) !== null;
