import type { TicketFact } from '../events';
import { isByTime, type Rule, type Ruling, rulesFor } from './rule';

/** Something that happened, and how its ticket stood then. */
export interface Past {
  readonly ticketId: string;
  readonly facts: readonly TicketFact[];
  readonly ticket: Ruling;
}

/**
 * Of what happened that which a rule would have been set off by. As it is when rules run, one that a moment sets off counts once
 * between two words of people, the first time.
 */
export function wouldFire<P extends Past>(past: readonly P[], rule: Rule): P[] {
  const inOrder = [...past].sort((one, other) => one.ticket.at - other.ticket.at);
  const rounds = new Set<string>();
  return inOrder.filter(({ ticketId, facts, ticket }) => {
    const { ruled: _ruled, ...then } = ticket;
    if (rulesFor(facts, then, [{ ...rule, isOn: true }]).length === 0) return false;
    const round = `${ticketId} ${ticket.lastWordAt}`;
    if (isByTime(rule.on) && rounds.has(round)) return false;
    rounds.add(round);
    return true;
  });
}
