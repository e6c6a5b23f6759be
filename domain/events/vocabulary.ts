import { ownValue } from '../kernel';

/* Words that tickets and what happens to them have in common: they stand below both. */

export const TICKET_STATUSES = [
  'new',
  'open',
  'waiting_shopper',
  'on_hold',
  'resolved',
  'closed',
  'cancelled',
] as const;
export type TicketStatus = (typeof TICKET_STATUSES)[number];

/** What a shopper wants to talk about; each topic has a team that answers it. */
export const TOPICS = ['shipping', 'refund', 'invoice', 'promotion', 'account', 'product', 'payment', 'other'] as const;
export type Topic = (typeof TOPICS)[number];

/** Reasons beside the stars, chosen, not typed. The first four are praise, the others complaint. */
export const RATING_REASONS = ['fast', 'clear', 'solved', 'kind', 'slow', 'unclear', 'unsolved', 'cold'] as const;
export type RatingReason = (typeof RATING_REASONS)[number];

/** What the desk's words to a shopper are looked through for: promises, absolute words of advertising, what is not said at all. */
export const CHECKED_LISTS = ['promise', 'advertising', 'banned'] as const;
export type CheckedList = (typeof CHECKED_LISTS)[number];

/** Why somebody said such a word all the same: it is so, these are the shopper's words, or it means something else here. */
export const ANYWAY_REASONS = ['confirmed', 'quoted', 'other_meaning'] as const;
export type AnywayReason = (typeof ANYWAY_REASONS)[number];

/**
 * What of a ticket may be promised, and is measured: until somebody answers for the first time, until they answer what was asked
 * then, until it is resolved; and of a complaint, until somebody answers it and until it is settled.
 */
export const CLOCK_NAMES = ['first', 'next', 'resolution', 'complaint_answer', 'settlement'] as const;
export type ClockName = (typeof CLOCK_NAMES)[number];

/** Those for which a shop says how long; the others are of a complaint, and WeChat says it. */
export const PROMISED_CLOCKS = ['first', 'next', 'resolution'] as const satisfies readonly ClockName[];
export type PromisedClock = (typeof PROMISED_CLOCKS)[number];
export type ComplaintClock = Exclude<ClockName, PromisedClock>;

export const isComplaintClock = (clock: ClockName): clock is ComplaintClock =>
  !(PROMISED_CLOCKS as readonly ClockName[]).includes(clock);

/** What made a ticket a complaint: its shopper's words, few stars, their complaint of its order at WeChat, or WeChat's form 意见反馈. */
export const COMPLAINT_CAUSES = ['words', 'stars', 'order', 'feedback'] as const;
export type ComplaintCause = (typeof COMPLAINT_CAUSES)[number];

/**
 * What stands in a ticket's timeline besides messages and notes, and who may read it. That somebody looked at what is hidden is
 * no secret of the desk's.
 */
const READERS = {
  created: 'everybody',
  claimed: 'everybody',
  assigned: 'everybody',
  transferred: 'desk',
  went_elsewhere: 'everybody',
  came_back: 'desk',
  ended_elsewhere: 'everybody',
  labelled: 'desk',
  urgency_set: 'desk',
  complaint_taken_back: 'desk',
  complaint_put_back: 'desk',
  order_complained: 'everybody',
  order_complaint_over: 'everybody',
  feedback_given: 'everybody',
  own_agent_set: 'desk',
  reservation_ended: 'desk',
  held: 'everybody',
  resumed: 'everybody',
  resolved: 'everybody',
  expired: 'everybody',
  reopened: 'everybody',
  closed: 'everybody',
  ended: 'everybody',
  withdrawn: 'everybody',
  merged: 'everybody',
  took_in: 'everybody',
  split: 'everybody',
  split_off: 'everybody',
  rated: 'everybody',
  poor_taken: 'desk',
  poor_settled: 'desk',
  released: 'desk',
  went_silent: 'desk',
  callback_changed: 'everybody',
  called_back: 'everybody',
  call_missed: 'everybody',
  call_undone: 'everybody',
  incident_linked: 'desk',
  rule_ran: 'desk',
  order_done: 'everybody',
  order_seconded: 'desk',
  order_refused: 'everybody',
  order_overtaken: 'everybody',
  phone_revealed: 'everybody',
  text_revealed: 'everybody',
  'clock.due_soon': 'desk',
  'clock.breached': 'desk',
} as const;
export type TicketEvent = keyof typeof READERS;
export const TICKET_EVENTS = Object.keys(READERS) as readonly TicketEvent[];

/** Whether a ticket's shopper may read of it. */
export const isPublicEvent = (event: TicketEvent): boolean => ownValue<string>(READERS, event) === 'everybody';
