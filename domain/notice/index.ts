export {
  chooseChannel,
  MAX_ATTEMPTS,
  type NoticeChannel,
  outcomeOf,
  retryAt,
  SEND_LEASE,
  type SendOutcome,
} from './delivery';
export { isTemplateId, isTemplateKeyword, NOTICE_PARTS, noticeData, type TemplateKeys } from './fields';
export { NOTICE_KINDS, type NoticeKind, SUBSCRIBE_CHOICES } from './kinds';
export { noticeMessage, saidMessage } from './notice-message';
export { sampleNotice } from './sample';
export { hasWaited, isStillTrue } from './still-true';
export { type Grants, grantsLeft, isGrant, withGrant, withNone, withoutGrant, withRefund } from './wallet';
export { type NoticeCause, type NoticeWords, noticeKindOf, noticeWords } from './words';
