import type { AnywayReason, TicketFact, TicketFactName } from '../events';
import { MINUTE, type Millis, NEVER } from '../kernel';
import { type Asked, fits, type PolicyMatch } from '../service-level';
import type { OrderState } from '../shop';
import { areFew, type Ruled } from '../ticket';

/** What may set off a rule: it happens to a ticket, and no rule did it. */
export const RULE_EVENTS = [
  'created',
  'wrote',
  'reopened',
  'transferred',
  'due_soon',
  'overdue',
  'resolved',
  'rated_low',
] as const;
export type RuleEvent = (typeof RULE_EVENTS)[number];

/** After these it is done, so nothing is left to be passed on or to stand earlier. */
export const ENDING_EVENTS: readonly RuleEvent[] = ['resolved', 'rated_low'];

/** Nobody did anything: a moment came. */
const BY_TIME: readonly RuleEvent[] = ['due_soon', 'overdue'];

/** Of which tickets, and when. An empty list says nothing, and so takes all. */
export interface RuleConditions extends PolicyMatch {
  /** How the order it is about stood when it came. */
  readonly orderStates: readonly OrderState[];
  /** Whether its team is there then; null: either. */
  readonly inHours: boolean | null;
  /** Whether only while nobody has it. */
  readonly isUnheld: boolean;
  /** For how many minutes its shopper must have waited for a person; null: for none. */
  readonly waitedMinutes: number | null;
}

/** What it does: each at most once, in this order, all or nothing. Lists are empty and texts null where it does not. */
export interface RuleSteps {
  readonly labelIds: readonly string[];
  readonly isUrgent: boolean;
  /** For colleagues. */
  readonly note: string | null;
  /** To its shopper, by the way every word to them takes. */
  readonly reply: string | null;
  /** The same for a shopper who reads English. */
  readonly english?: string;
  /** Why the reply says words that one is warned of, as whoever saved it was asked. */
  readonly anyway?: AnywayReason;
  readonly toTeamId: string | null;
  readonly tellsLeads: boolean;
}

/** Event, conditions, steps. */
export interface Rule {
  readonly id: string;
  readonly name: string;
  readonly on: RuleEvent;
  readonly when: RuleConditions;
  readonly steps: RuleSteps;
  readonly isOn: boolean;
}

/** A ticket as it stands after what happened, as far as rules ask. */
export interface Ruling extends Asked {
  readonly orderState: OrderState | null;
  readonly isHeld: boolean;
  /** Since when its shopper waits for a person, NEVER where they do not. */
  readonly waitingSinceAt: Millis;
  /** When somebody last wrote to the other side. */
  readonly lastWordAt: Millis;
  readonly ruled?: Ruled | undefined;
  readonly isInHours: boolean;
  readonly at: Millis;
}

/** Of one event at most so many are run; those that stand further down are written down as left out. */
export const MOST_RULES_RUN = 5;

const EVENT_OF: { readonly [N in TicketFactName]?: (fact: TicketFact<N>) => RuleEvent | undefined } = {
  created: () => 'created',
  wrote: ({ isThanks }) => (isThanks ? undefined : 'wrote'),
  reopened: () => 'reopened',
  transferred: () => 'transferred',
  'clock.due_soon': () => 'due_soon',
  'clock.breached': () => 'overdue',
  resolved: () => 'resolved',
  rated: ({ stars }) => (areFew(stars) ? 'rated_low' : undefined),
};

/** Facts in which an event is found. */
export const FACT_OF: Readonly<Record<RuleEvent, TicketFactName>> = {
  created: 'created',
  wrote: 'wrote',
  reopened: 'reopened',
  transferred: 'transferred',
  due_soon: 'clock.due_soon',
  overdue: 'clock.breached',
  resolved: 'resolved',
  rated_low: 'rated',
};

/** Of these what comes with them says nothing more: the words of a message that is opened are no further ones. */
const OPENING: readonly RuleEvent[] = ['created', 'reopened'];

/**
 * What of a change may set off rules. Nothing of what a rule did: so none can call itself, nor another that calls it back.
 */
export function ruleEventsOf(facts: readonly TicketFact[]): readonly RuleEvent[] {
  if (facts.some(({ name }) => name === 'rule_ran')) return [];
  const events = new Set(
    facts.flatMap((fact) => {
      const eventOf = EVENT_OF[fact.name] as ((fact: TicketFact) => RuleEvent | undefined) | undefined;
      return eventOf?.(fact) ?? [];
    }),
  );
  if (OPENING.some((event) => events.has(event))) events.delete('wrote');
  return [...events];
}

/**
 * The rules that a change sets off, in the shop's order. One that a moment sets off runs once between two words of people: what it
 * does may bring about another such moment.
 */
export function rulesFor<R extends Rule>(facts: readonly TicketFact[], ticket: Ruling, rules: readonly R[]): R[] {
  const events = ruleEventsOf(facts);
  if (events.length === 0) return [];
  const ran = ticket.ruled?.wordAt === ticket.lastWordAt ? ticket.ruled.ids : [];
  return rules.filter(
    ({ id, on, isOn, when }) =>
      isOn && events.includes(on) && !(BY_TIME.includes(on) && ran.includes(id)) && meets(when, ticket),
  );
}

function meets(when: RuleConditions, ticket: Ruling): boolean {
  const { orderStates, inHours, isUnheld, waitedMinutes } = when;
  const { orderState, waitingSinceAt, at } = ticket;
  return (
    fits(when, ticket) &&
    (orderStates.length === 0 || (orderState !== null && orderStates.includes(orderState))) &&
    (inHours === null || inHours === ticket.isInHours) &&
    !(isUnheld && ticket.isHeld) &&
    (waitedMinutes === null || (waitingSinceAt !== NEVER && at - waitingSinceAt >= waitedMinutes * MINUTE))
  );
}

/** Whether it is one that only a moment sets off. */
export const isByTime = (event: RuleEvent): boolean => BY_TIME.includes(event);
