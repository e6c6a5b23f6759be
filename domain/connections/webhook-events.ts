import type { TicketFact, TicketFactName } from '../events';

/**
 * Which of the catalogue other systems may be told: every event has its word here, so a new one does not compile before somebody
 * has decided. `inner` are books of our own that say nothing about a ticket.
 */
const TOLD: Readonly<Record<TicketFactName, 'told' | 'inner'>> = {
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

export const WEBHOOK_EVENTS = (Object.keys(TOLD) as TicketFactName[]).filter((name) => TOLD[name] === 'told');

export const isWebhookEvent = (word: string): word is TicketFactName =>
  (WEBHOOK_EVENTS as readonly string[]).includes(word);

/** Of what happened in one change what a webhook asked for, in its order. */
export const toldOf = (facts: readonly TicketFact[], wants: readonly string[]): readonly TicketFact[] =>
  facts.filter(({ name }) => wants.includes(name) && isWebhookEvent(name));
