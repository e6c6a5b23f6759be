export {
  type AlertNames,
  alertHead,
  alertLine,
  alertTitle,
  type DaySummary,
  membersIn,
  OPENS,
  summaryLines,
  type TopicNames,
  testWords,
} from './alert-words';
export {
  ALERTS,
  type Alert,
  alertsBesides,
  alertsOf,
  DESK_ALERTS,
  isAlert,
  mayAlert,
  TICKET_ALERTS,
} from './alerts';
export {
  CONNECTION_BOUNDS,
  CONNECTION_KINDS,
  type ConnectionKind,
  type ConnectionOutline,
  mayWant,
  soundConnections,
} from './connection';
export {
  type AlertContent,
  type DeskAlert,
  DISPATCH_FAILURES,
  DISPATCH_STATES,
  type DispatchContent,
  type DispatchFailure,
  type DispatchState,
  type ToldTicket,
} from './dispatch';
export { type Grouped, groupedLines } from './grouped';
export {
  afterAttempt,
  atOnce,
  type Breaker,
  CLOSED_BREAKER,
  DISPATCH_LEASE,
  dispatchAgainAt,
  GIVEN_UP_AFTER,
  isPaused,
} from './retries';
export { type AddressProblem, isHost, isMailAddress, readAddress, robotAddress, robotKeyIn } from './web-address';
export { type ToldBesides, type WebhookBody, webhookBody } from './webhook-body';
export { DESK_EVENTS_TOLD, isWebhookEvent, TICKET_EVENTS_TOLD, toldOf, WEBHOOK_EVENTS } from './webhook-events';
