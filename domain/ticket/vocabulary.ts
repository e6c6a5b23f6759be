export {
  RATING_REASONS,
  type RatingReason,
  TICKET_EVENTS,
  TICKET_STATUSES,
  type TicketEvent,
  type TicketStatus,
  TOPICS,
  type Topic,
} from '../events';

/** What a shopper can do with a ticket. A page offers the possible ones and nothing else. */
export const SHOPPER_STEPS = ['reply', 'resolve', 'reopen', 'rate', 'changeCallback', 'withdraw'] as const;
export type ShopperStep = (typeof SHOPPER_STEPS)[number];

/** What the desk can do with a ticket. */
export const AGENT_STEPS = [
  'claim',
  'reply',
  'note',
  'transfer',
  'hold',
  'resume',
  'resolve',
  'revealPhone',
  'noteCall',
  'setOwnAgent',
  'setUrgent',
  'split',
  'notComplaint',
] as const;
export type AgentStep = (typeof AGENT_STEPS)[number];
