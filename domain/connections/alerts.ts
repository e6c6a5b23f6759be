import type { TicketFact, TicketFactName } from '../events';
import { areFew } from '../ticket';

/**
 * What the team is told of where it already is, by its own name: an event of a ticket as people speak of it. `summary` is none of
 * a ticket's: the day before, in figures, once each morning.
 */
export const ALERTS = [
  'new_message',
  'off_hours',
  'complaint',
  'few_stars',
  'overdue',
  'due_soon',
  'reopened',
  'silent',
  'by_rule',
  'summary',
] as const;
export type Alert = (typeof ALERTS)[number];

export const isAlert = (word: string): word is Alert => (ALERTS as readonly string[]).includes(word);

/** How things stood as it happened. */
export interface AlertMoment {
  /** Whether the team of the ticket was there. */
  readonly isOpen: boolean;
}

type Raises<N extends TicketFactName> = (
  fact: TicketFact<N>,
  moment: AlertMoment,
) => Alert | readonly Alert[] | undefined;

/** Which event alerts whom: a line here, and its words in `alert-words.ts`. Whoever makes the change knows nothing of it. */
const RAISES: { readonly [N in TicketFactName]?: Raises<N> } = {
  created: (_fact, { isOpen }) => (isOpen ? 'new_message' : ['new_message', 'off_hours']),
  wrote: ({ isThanks }, { isOpen }) => (isThanks || isOpen ? undefined : 'off_hours'),
  complaint_raised: () => 'complaint',
  complaint_put_back: () => 'complaint',
  order_complained: () => 'complaint',
  feedback_given: () => 'complaint',
  rated: ({ stars }) => (areFew(stars) ? 'few_stars' : undefined),
  'clock.breached': () => 'overdue',
  'clock.due_soon': () => 'due_soon',
  reopened: () => 'reopened',
  went_silent: () => 'silent',
  rule_ran: ({ tellsLeads }) => (tellsLeads ? 'by_rule' : undefined),
};

/** The alerts that a change raises, each once. */
export function alertsOf(facts: readonly TicketFact[], moment: AlertMoment): readonly Alert[] {
  return [
    ...new Set(
      facts.flatMap((fact) => {
        const raises = RAISES[fact.name] as Raises<TicketFactName> | undefined;
        return [raises?.(fact, moment) ?? []].flat();
      }),
    ),
  ];
}

/** Whether what happened could raise any: asked before it is looked up how things stood. */
export const mayAlert = (facts: readonly TicketFact[]): boolean => facts.some(({ name }) => name in RAISES);
