export type { ConversationFact, OtherFact, OtherFactName } from './other-facts';
export { shownEvent, type TicketFact, type TicketFactName, type TicketMoveFacts } from './ticket-facts';
export { TOPIC_NAMES } from './topic-names';
export {
  ANYWAY_REASONS,
  type AnywayReason,
  CHECKED_LISTS,
  type CheckedList,
  CLOCK_NAMES,
  type ClockName,
  COMPLAINT_CAUSES,
  type ComplaintCause,
  type ComplaintClock,
  isComplaintClock,
  isPublicEvent,
  PROMISED_CLOCKS,
  type PromisedClock,
  RATING_REASONS,
  type RatingReason,
  TICKET_EVENTS,
  TICKET_STATUSES,
  type TicketEvent,
  type TicketStatus,
  TOPICS,
  type Topic,
} from './vocabulary';
