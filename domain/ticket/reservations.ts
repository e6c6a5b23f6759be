import type { Millis } from '../kernel';
import { NOTHING, one, type TicketDecision } from './decision';
import type { Person, TicketState } from './state';
import { requireUnfinished } from './status';

/** Who looks after its shopper. What somebody has already goes on with them; what comes back later goes by its own moment. */
export function ownAgentSet(ticket: TicketState, to: Person | null, untilAt: Millis): TicketDecision {
  requireUnfinished(ticket.status);
  const reserved = to && { for: to.id, name: to.name, untilAt };
  const changes = ticket.queue === 'waiting' ? { reserved } : {};
  return one(changes, { name: 'own_agent_set', agentId: to?.id ?? null });
}

/** It waits for them no longer, where it did. */
export function reservationEnded({ queue, reserved }: TicketState, agentId: string): TicketDecision {
  const isTheirs = queue === 'waiting' && reserved?.for === agentId;
  return isTheirs ? one({ reserved: null }, { name: 'reservation_ended' }) : NOTHING;
}
