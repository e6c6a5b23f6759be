export { marksUnread, type NoticeCause, type NoticeWeight, noticeKindOf, noticeWeightOf } from './causes';
export {
  chooseChannel,
  MAX_ATTEMPTS,
  type NoticeChannel,
  outcomeOf,
  retryAt,
  SEND_LEASE,
  type SendOutcome,
} from './delivery';
export {
  alarmWords,
  DESK_NOTICE_AFTER,
  type DeskNoticeCause,
  deskNoticeWords,
  isKnownAtDesk,
  isWorkOf,
} from './desk-notice';
export { isTemplateId, isTemplateKeyword, NOTICE_PARTS, noticeData, type TemplateKeys } from './fields';
export {
  DESK_NOTICE_KIND,
  NOTICE_KINDS,
  type NoticeKind,
  SHOPPER_NOTICE_KINDS,
  SUBSCRIBE_CHOICES,
  type SubscribeChoice,
} from './kinds';
export { noticeMessage, saidMessage } from './notice-message';
export { sampleNotice } from './sample';
export { hasWaited, isStillTrue } from './still-true';
export {
  hasHadEnough,
  isAwaited,
  isToldAlready,
  isToldSince,
  loudHours,
  type Noticed,
  noticedAgain,
  type QuietHours,
  unnoticed,
} from './timing';
export {
  DELIVERY_WAYS,
  type Delivery,
  type DeliveryWay,
  deliveryOf,
  isByBadge,
  isMissed,
  mayTryAgain,
  type Told,
} from './told';
export {
  type Denials,
  type Grants,
  grantsLeft,
  isGivenBack,
  isGrant,
  mayUseGrant,
  withGrant,
  withNone,
  withoutGrant,
  withRefund,
} from './wallet';
export { HOLD_WHILE_WATCHED, isWatching, WATCH_EVERY } from './watched';
export { type NoticeWords, noticeWords } from './words';
