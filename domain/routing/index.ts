export {
  type AssignReason,
  type Candidate,
  type Choice,
  isReserved,
  type Reservation,
  ROUTING_WAYS,
  type Routing,
  ranked,
  TAKEN,
  TEAM_MODES,
  type Waiting,
} from './choose';
export { bestExpert, isExpert } from './experts';
export {
  complaintWorth,
  HEAD_START_REASONS,
  type HeadStart,
  type HeadStartReason,
  headStartsOf,
  headStartWorth,
  isUrgent,
  newHeadStarts,
  returnedToFront,
  type Standing,
  totalOf,
  URGENT_WORTH,
  withHeadStart,
  withMembership,
  withoutHeadStarts,
} from './head-start';
export { type Cap, hasRoom, type Load, loadChanges, loadShown, NO_LOAD, unitsOf, type Work, withOne } from './load';
export { type ForMe, forMe, type InLine, lineFor } from './next-in-line';
export { afterTelling, askedAgain, lookAgainAt, type PlaceTold, placeNews } from './place-told';
export { capOf, reservedUntil, sameAgent, silentAfter } from './policy';
export { AWAY, heardSince, PRESENCES, type Presence, type PresenceState } from './presence';
