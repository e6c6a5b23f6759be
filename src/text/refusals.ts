import { defineText } from './define-text';

/** What only a call that changes something can meet. */
export type RefusalCode =
  | 'INVALID_INPUT'
  | 'INVALID_STATE'
  | 'ALREADY_CLAIMED'
  | 'VERSION_CONFLICT'
  | 'KEY_REUSED'
  | 'ALREADY_DONE'
  | 'TOO_LATE'
  | 'CONTENT_REJECTED'
  | 'INVALID_CODE'
  | 'LAST_ADMIN'
  | 'NOT_PUBLISHABLE';

/** What reading can meet as well, and what it means to somebody who changes something: was it done, and may it be tapped again. */
export type ChangeCode = 'OFFLINE' | 'TIMEOUT' | 'FORBIDDEN';

type Words = Record<RefusalCode | ChangeCode | 'kept', string>;

const zh: Words = {
  // A lost answer and a lost question look alike from here, so neither is claimed.
  OFFLINE: '没连上网络。联网后再点一次，不会重复。',
  TIMEOUT: '等了一会儿，还没收到回应。再点一次，不会重复。',
  FORBIDDEN: '你没有权限做这一步。需要的话，请联系管理员。',
  kept: '写好的内容都在。',
  INVALID_INPUT: '有一处填写不合适，改一下再发送。',
  INVALID_STATE: '状态刚刚变了，这一步现在做不了。刷新看看最新情况。',
  ALREADY_CLAIMED: '已经有同事接了，看看下一条。',
  VERSION_CONFLICT: '有人刚刚改过。看看最新的，再改一次。',
  KEY_REUSED: '内容和上次不一样了，请再发送一次。',
  ALREADY_DONE: '已经完成过了，不用再做一次。',
  TOO_LATE: '已经超过可以继续反馈的时间，请另写一条留言。',
  CONTENT_REJECTED: '这段文字没能通过内容检查，换个说法再发送。',
  INVALID_CODE: '这个码不对，或者已经用过、过期了。请重新要一个。',
  LAST_ADMIN: '这是最后一位管理员，先设另一位再移除。',
  NOT_PUBLISHABLE: '还有几处要先改好，才能发布。',
};

const en: Words = {
  OFFLINE: 'No connection. Tap again once you are online; it will not be done twice.',
  TIMEOUT: 'No answer has come yet. Tap again; it will not be done twice.',
  FORBIDDEN: 'You do not have permission for this step. An admin can help.',
  kept: ' What you wrote is kept.',
  INVALID_INPUT: 'One entry does not fit. Change it and send again.',
  INVALID_STATE: 'The status has just changed. Refresh to see the latest.',
  ALREADY_CLAIMED: 'A colleague has already taken this one. Look at the next.',
  VERSION_CONFLICT: 'Someone changed it just now. Look at the latest and change it again.',
  KEY_REUSED: 'The content differs from last time. Please send it once more.',
  ALREADY_DONE: 'This has been done already; no need to do it again.',
  TOO_LATE: 'The time to continue this one has passed. Please leave a new message.',
  CONTENT_REJECTED: 'This did not pass the content check. Put it another way.',
  INVALID_CODE: 'The code is wrong, used or expired. Please ask for a new one.',
  LAST_ADMIN: 'This is the last admin. Appoint another one first.',
  NOT_PUBLISHABLE: 'A few problems must be fixed before publishing.',
};

export const refusalText = defineText(zh, en);
