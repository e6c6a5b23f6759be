import { type Millis, NEVER } from '../kernel';
import type { TicketChanges, TicketState } from './state';

/** Whom its shopper waits for by name: nobody while nobody holds it, or while nothing waits for an answer. */
const awaited = ({ queue, assigneeId, waitingSinceAt }: TicketState): string | null =>
  queue === 'held' && waitingSinceAt !== NEVER ? assigneeId : null;

/**
 * When the holder has been silent for too long, as a change leaves it: counted from when it came to them or the shopper began
 * to wait, whichever was later. What the shopper adds meanwhile does not put it off.
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
