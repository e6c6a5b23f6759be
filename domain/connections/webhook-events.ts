import type { OtherFact, OtherFactName, TicketFact, TicketFactName } from '../events';

type Told = 'told' | 'inner';

/**
 * Which of the catalogue other systems may be told: every event has its word here, so a new one does not compile before somebody
 * has decided. `inner` are books of our own that say nothing about a ticket.
 */
const TOLD: Readonly<Record<TicketFactName, Told>> = {
  created: 'told',
  wrote: 'told',
  replied: 'told',
  words_flagged: 'inner',
  noted: 'told',
  labelled: 'told',
  urgency_set: 'told',
  complaint_raised: 'told',
  complaint_taken_back: 'told',
  complaint_put_back: 'told',
  order_complained: 'told',
  order_complaint_over: 'told',
  feedback_given: 'told',
  own_agent_set: 'told',
  reservation_ended: 'inner',
  claimed: 'told',
  assigned: 'told',
  'queue.left': 'told',
  went_elsewhere: 'told',
  came_back: 'told',
  ended_elsewhere: 'told',
  transferred: 'told',
  released: 'told',
  went_silent: 'told',
  held: 'told',
  resumed: 'told',
  resolved: 'told',
  expired: 'told',
  reopened: 'told',
  closed: 'told',
  ended: 'told',
  withdrawn: 'told',
  merged: 'told',
  took_in: 'told',
  split: 'told',
  split_off: 'told',
  rated: 'told',
  poor_taken: 'told',
  poor_settled: 'told',
  macro_run: 'inner',
  rule_ran: 'told',
  rule_replied: 'told',
  callback_changed: 'told',
  called_back: 'told',
  call_missed: 'told',
  call_undone: 'told',
  incident_linked: 'told',
  incident_told: 'told',
  incident_mended: 'told',
  order_asked: 'told',
  order_done: 'told',
  order_seconded: 'told',
  order_refused: 'told',
  order_overtaken: 'told',
  phone_revealed: 'told',
  text_revealed: 'told',
  'clock.stopped': 'told',
  'clock.due_soon': 'told',
  'clock.breached': 'told',
};

/** The same of what happens beside tickets. What is said in conversations that no person has, and what notices did, is counted alone. */
const TOLD_BESIDES: Readonly<Record<OtherFactName, Told>> = {
  'conversation.entered': 'inner',
  'conversation.wrote': 'inner',
  'machine.answered': 'inner',
  'model.answered': 'inner',
  'notice.sent': 'inner',
  'notice.dropped': 'inner',
  'article.published': 'inner',
  'article.missed': 'inner',
  'alarm.raised': 'told',
  'incident.opened': 'told',
  'incident.closed': 'told',
  'incident.reopened': 'told',
  'member.joined': 'inner',
  'member.disabled': 'inner',
  'qa.scored': 'told',
  'qa.appealed': 'told',
  'qa.answered': 'told',
  'presence.changed': 'told',
};

const toldIn = <N extends string>(table: Readonly<Record<N, Told>>): readonly N[] =>
  (Object.keys(table) as N[]).filter((name) => table[name] === 'told');

export const TICKET_EVENTS_TOLD = toldIn(TOLD);
export const DESK_EVENTS_TOLD = toldIn(TOLD_BESIDES);
export const WEBHOOK_EVENTS: readonly (TicketFactName | OtherFactName)[] = [...TICKET_EVENTS_TOLD, ...DESK_EVENTS_TOLD];

export const isWebhookEvent = (word: string): boolean => (WEBHOOK_EVENTS as readonly string[]).includes(word);

/** Of what happened in one change what a webhook asked for, in its order. Who says again how they are changes nothing. */
export const toldOf = <F extends TicketFact | OtherFact>(facts: readonly F[], wants: readonly string[]): readonly F[] =>
  facts.filter((fact) => wants.includes(fact.name) && isWebhookEvent(fact.name) && !isSaidAgain(fact));

const isSaidAgain = (fact: TicketFact | OtherFact): boolean =>
  fact.name === 'presence.changed' && fact.from === fact.to && !fact.wasSilent;
