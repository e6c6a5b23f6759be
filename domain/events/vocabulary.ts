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

/** What stands in a ticket's timeline besides messages and notes. */
export const TICKET_EVENTS = [
  'created',
  'claimed',
  'transferred',
  'held',
  'resumed',
  'resolved',
  'expired',
  'reopened',
  'closed',
  'ended',
  'withdrawn',
  'merged',
  'rated',
  'released',
  'phone_revealed',
  'text_revealed',
] as const;
export type TicketEvent = (typeof TICKET_EVENTS)[number];
