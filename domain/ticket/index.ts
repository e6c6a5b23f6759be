export { callbackStanding, callbackTimes, canBeCalledAt, dayPartOf, wishEndsAt } from './callback-times';
export { CALL_OUTCOMES, type CallOutcome, type Wish, wishAfter } from './calls';
export type { Complaint, TicketCommand, TransferTarget } from './commands';
export { causeOf } from './complaint-lane';
export { isComplaint } from './complaints';
export { ANSWERERS, type AnswerCount, answersAfter, creditedFor } from './credit';
export { decideTicket } from './decide';
export { comesBack, goneElsewhere, isElsewhere, isWithPerson } from './elsewhere';
export { ERASED, reopenUntilAt } from './endings';
export { isInIncident } from './incidents';
export { TOPIC_OF_STATE, topicOfCategory } from './likely-topic';
export { type Mention, mentionedAfter, mentionOf } from './mentions';
export { canMerge, requireMergeable } from './merging';
export { dueMove, KEPT_BY_TIME } from './moves';
export { createdWith, newTicket, teamFor, ticketNumber } from './new-ticket';
export { areFew, FEW_STARS, isPoorlyRated, isRated } from './rating';
export { mayRuleReply, type Ruled, type RuleRun } from './rule-run';
export { canUndoSplit, type ShopperWord, SPLIT_BOUNDS, splitOff } from './splitting';
export type { InIncident, MergedTicket, Person, SplitFrom, SplitTicket, TicketState } from './state';
export { isUnfinished, requireUnfinished } from './status';
export { agentSteps, shopperSteps } from './steps';
export { isMereThanks } from './thanks';
export { UNKNOWN_USUAL_REPLY, type UsualReply, usualReply, usualReplyMillis } from './usual-reply';
export {
  AGENT_STEPS,
  type AgentStep,
  RATING_REASONS,
  type RatingReason,
  SHOPPER_STEPS,
  TICKET_EVENTS,
  TICKET_STATUSES,
  type TicketEvent,
  type TicketStatus,
  TOPICS,
  type Topic,
} from './vocabulary';
