import type { TicketFact } from '../events';
import type { TicketChanges } from './state';

/** What a command does to a ticket. */
export interface TicketDecision {
  readonly changes: TicketChanges;
  /** What happened, in this order; none: there was nothing to do. */
  readonly facts: readonly TicketFact[];
}

export const NOTHING: TicketDecision = { changes: {}, facts: [] };
export const one = (changes: TicketChanges, fact: TicketFact): TicketDecision => ({ changes, facts: [fact] });
