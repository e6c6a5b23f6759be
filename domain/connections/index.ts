export {
  alertHead,
  alertLine,
  alertTitle,
  type DaySummary,
  summaryLines,
  type TopicNames,
  testWords,
} from './alert-words';
export { ALERTS, type Alert, alertsOf, isAlert, mayAlert } from './alerts';
export {
  CONNECTION_BOUNDS,
  CONNECTION_KINDS,
  type ConnectionKind,
  type ConnectionOutline,
  mayWant,
  soundConnections,
} from './connection';
export {
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
export { isWebhookEvent, toldOf, WEBHOOK_EVENTS } from './webhook-events';
