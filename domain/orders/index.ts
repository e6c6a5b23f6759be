export { REQUEST_CHARS } from './bounds';
export { COMPLAINED_WORDS, complaintNews, type OrderComplaint } from './complaints';
export {
  FEEDBACK_WORDS,
  type Feedback,
  type FeedbackSeen,
  feedbackSince,
  fromFeedback,
  isForDesk,
  noFeedbackSeen,
  unseenFeedback,
  withFeedbackSeen,
} from './feedback';
export { readSince } from './feedback-pages';
export { fromOrderCentre, UNFINISHED_AT_ORDER_CENTRE } from './from-order-centre';
export { fromStore } from './from-store';
export { type Parcel, parcelOf, withoutIdlePromise } from './parcel';
export {
  FINISHED_EVERY,
  FRESH_FOR,
  finishedHorizonOf,
  horizonOf,
  narrowed,
  newPass,
  nextWindow,
  type Pass,
  pastWindow,
  type Window,
} from './pass';
export { OPTIONAL_FIELDS, type PulledOrder, toKeep } from './pulled-order';
export { type Address, addressLine, answeredWords, askedWords, REASON_WORDS } from './request-words';
export {
  answerTo,
  isDoneAtOnce,
  isPossible,
  isWritten,
  ORDER_REQUESTS,
  type OrderRequestKind,
  orderAfter,
  paysBack,
  possibleRequests,
  REASONS_OF,
  REQUEST_REASONS,
  REQUEST_STATUSES,
  type RequestReason,
  type RequestStatus,
  URGE_AGAIN_AFTER,
} from './requests';
export {
  type AskedSource,
  isFunctionName,
  ORDER_SOURCES,
  type OrderSource,
  orderIdOf,
  type PulledSource,
  theirIdOf,
} from './sources';
