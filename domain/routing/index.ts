export {
  type AssignReason,
  type Candidate,
  type Choice,
  type Reservation,
  ROUTING_WAYS,
  type Routing,
  ranked,
  TAKEN,
  TEAM_MODES,
  type Waiting,
} from './choose';
export {
  HEAD_START_REASONS,
  type HeadStart,
  headStartsOf,
  headStartWorth,
  newHeadStarts,
  returnedToFront,
  type Standing,
  totalOf,
  withHeadStart,
  withoutHeadStarts,
} from './head-start';
export { type Cap, hasRoom, type Load, loadChanges, loadShown, NO_LOAD, unitsOf, type Work, withOne } from './load';
export { capOf, reservedUntil, silentAfter } from './policy';
export { AWAY, heardSince, PRESENCES, type Presence, type PresenceState } from './presence';
