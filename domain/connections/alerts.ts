import type { OtherFact, OtherFactName, TicketFact, TicketFactName } from '../events';
import { QUALITY_BOUNDS } from '../quality';
import { areFew } from '../ticket';

/** What the team is told of where it already is, by its own name: an event of a ticket as people speak of it. */
export const TICKET_ALERTS = [
  'new_message',
  'off_hours',
  'complaint',
  'few_stars',
  'overdue',
  'due_soon',
  'reopened',
  'silent',
  'by_rule',
] as const;
/**
 * What happens at the desk beside tickets: suddenly many ask, an incident, who comes and goes, how answers were scored. `summary`:
 * the day before, in figures, once each morning.
 */
export const DESK_ALERTS = [
  'sudden',
  'incident',
  'incident_over',
  'on_duty',
  'off_duty',
  'vanished',
  'low_score',
  'appeal',
  'appeal_answered',
  'summary',
] as const;
export const ALERTS = [...TICKET_ALERTS, ...DESK_ALERTS] as const;
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

type RaisesBesides<N extends OtherFactName> = (fact: OtherFact<N>) => Alert | undefined;

/** The same of what happens beside tickets. */
const RAISES_BESIDES: { readonly [N in OtherFactName]?: RaisesBesides<N> } = {
  'alarm.raised': () => 'sudden',
  'incident.opened': () => 'incident',
  'incident.reopened': () => 'incident',
  'incident.closed': () => 'incident_over',
  'presence.changed': ({ from = 'offline', to, reason }) => {
    if (reason === 'silent') return 'vanished';
    if (from === to) return undefined;
    return from === 'offline' ? 'on_duty' : to === 'offline' ? 'off_duty' : undefined;
  },
  'qa.scored': ({ score }) => (score < QUALITY_BOUNDS.lowScore ? 'low_score' : undefined),
  'qa.appealed': () => 'appeal',
  'qa.answered': () => 'appeal_answered',
};

/** The alerts that something beside tickets raises, each once. What counts after an appeal was answered is told as its answer. */
export function alertsBesides(facts: readonly OtherFact[]): readonly Alert[] {
  const raised = new Set(
    facts.flatMap((fact) => (RAISES_BESIDES[fact.name] as RaisesBesides<OtherFactName> | undefined)?.(fact) ?? []),
  );
  if (raised.has('appeal_answered')) raised.delete('low_score');
  return [...raised];
}

/** The alerts that a change of a ticket raises, each once. */
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
