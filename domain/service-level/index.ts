export { PROMISE_BOUNDS } from './bounds';
export {
  askedOf,
  type ClockedTicket,
  type ClockFact,
  type ClockRules,
  clocksAfter,
  type TicketClocks,
} from './clocks';
export { leavesOthers } from './others';
export { passClocks } from './pass';
export {
  ANY_TICKET,
  type Asked,
  CHANNELS,
  type Channel,
  FALLBACK_ID,
  FIRST_POLICIES,
  fits,
  type PolicyMatch,
  PRIORITIES,
  type Priority,
  type Promises,
  policyFor,
  type ServicePolicy,
  takesAll,
  targetOf,
} from './policy';
export {
  NO_PROMISES,
  type PolicyProblem,
  policyProblems,
  soundPromises,
  TARGET_MINUTES,
} from './problems';
export { anyMessage, promisedAnswer, promisedIn } from './promised';
export { type ClockShown, clockShown, clocksShown, complaintClockShown } from './shown';
