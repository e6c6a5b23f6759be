import type { TicketFact } from '../events';
import type { Millis } from '../kernel';
import type { TicketState } from './state';

/** That it was resolved; of a shopper's word also whose it had been. */
export function resolvedBy(by: 'agent' | 'shopper', { lastAssigneeId }: TicketState): TicketFact {
  return { name: 'resolved', by, ...(by === 'shopper' && lastAssigneeId !== null && { agentId: lastAssigneeId }) };
}

/** That it was not done after all, and whose word that it was. */
export function reopenedFrom({ resolvedAt, lastAssigneeId: agentId, isExpired }: TicketState, at: Millis): TicketFact {
  return {
    name: 'reopened',
    afterMillis: at - (resolvedAt ?? at),
    ...(agentId !== null && { agentId }),
    ...(isExpired && { wasExpired: true }),
  };
}
