import { type ClientError, type ClientErrorCode, toClientError } from '../cloud/client-error';
import { defineText, type Words } from './define-text';

/** Words for each code, as what is and what can be done. Codes a person cannot act on share one sentence. */
const zh: Record<ClientErrorCode, string> = {
  OFFLINE: '没连上网络。联网后再试一次，写好的内容都在。',
  TIMEOUT: '等得有点久，还没收到回应。再试一次就好。',
  TRY_AGAIN: '刚才人有点多，没办成。再试一次就好。',
  RATE_LIMITED: '操作得有点快，歇一小会儿再试。',
  INTERNAL: '我们这边出了点状况，已经记下了。稍后再试一次。',
  INVALID_INPUT: '有一处填写不合适，改一下再发送。',
  UNAUTHENTICATED: '没认出你的微信身份，请重新打开小程序。',
  FORBIDDEN: '你没有权限做这一步。需要的话，请联系管理员。',
  NOT_FOUND: '没找到，可能已经被移除。返回上一页看看。',
  UNKNOWN_ACTION: '小程序版本有点旧，关闭后重新打开就好。',
  INVALID_STATE: '状态刚刚变了，这一步现在做不了。刷新看看最新情况。',
  ALREADY_CLAIMED: '已经有同事接了，看看下一条。',
  VERSION_CONFLICT: '有人刚刚改过。刷新后再改一次，你写的还在。',
  KEY_REUSED: '内容和上次不一样了，请再发送一次。',
  ALREADY_DONE: '已经完成过了，不用再做一次。',
  TOO_LATE: '已经超过可以继续反馈的时间，请另写一条留言。',
  CONTENT_REJECTED: '这段文字没能通过内容检查，换个说法再发送。',
  INVALID_CODE: '这个码不对，或者已经用过、过期了。请重新要一个。',
  LAST_ADMIN: '这是最后一位管理员，先设另一位再移除。',
  NOT_PUBLISHABLE: '还有几处要先改好，才能发布。',
};

const en: Record<ClientErrorCode, string> = {
  OFFLINE: 'No connection. Try again once you are online; what you wrote is kept.',
  TIMEOUT: 'No answer has come yet. Please try again.',
  TRY_AGAIN: 'It was busy just now. Please try again.',
  RATE_LIMITED: 'That was a little fast. Wait a moment and try again.',
  INTERNAL: 'Something went wrong on our side and has been noted. Please try again later.',
  INVALID_INPUT: 'One entry does not fit. Change it and send again.',
  UNAUTHENTICATED: 'We could not recognise your WeChat identity. Please reopen the mini program.',
  FORBIDDEN: 'You do not have permission for this step. An admin can help.',
  NOT_FOUND: 'Not found. It may have been removed; go back and have a look.',
  UNKNOWN_ACTION: 'This version is a little old. Close the mini program and open it again.',
  INVALID_STATE: 'The status has just changed. Refresh to see the latest.',
  ALREADY_CLAIMED: 'A colleague has already taken this one. Look at the next.',
  VERSION_CONFLICT: 'Someone changed it just now. Refresh and try again; what you wrote is kept.',
  KEY_REUSED: 'The content differs from last time. Please send it once more.',
  ALREADY_DONE: 'This has been done already; no need to do it again.',
  TOO_LATE: 'The time to continue this one has passed. Please leave a new message.',
  CONTENT_REJECTED: 'This did not pass the content check. Put it another way.',
  INVALID_CODE: 'The code is wrong, used or expired. Please ask for a new one.',
  LAST_ADMIN: 'This is the last admin. Appoint another one first.',
  NOT_PUBLISHABLE: 'A few things must be mended before publishing.',
};

export const errorText = defineText(zh, en);

/** What to tell the person about an error. */
export function wordsFor(text: Words<typeof zh>, error: ClientError | unknown): string {
  const { code } = toClientError(error);
  return text[code] ?? text.INTERNAL;
}
