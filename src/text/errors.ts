import { type ClientErrorCode, toClientError } from '../cloud/client-error';
import { defineText, type Text } from './define-text';
import type { Language } from './language';
import type { RefusalCode } from './refusals';

type AnyCallCode = Exclude<ClientErrorCode, RefusalCode>;

// Words for what any call can meet, also one that only reads: what is, and what can be done. What only a page that
// sends something can meet stands in `refusals.ts`, which such pages bring along.
const zh: Record<AnyCallCode, string> = {
  OFFLINE: '没连上网络。联网后再试一次，写好的内容都在。',
  TIMEOUT: '等得有点久，还没收到回应。再试一次就好。',
  TRY_AGAIN: '刚才人有点多，没办成。再试一次就好。',
  RATE_LIMITED: '操作得有点快，歇一小会儿再试。',
  ANSWER_TOO_LARGE: '内容太多，一次取不完，已经记下了。先看看别的，我们尽快处理。',
  INTERNAL: '我们这边出了点状况，已经记下了。稍后再试一次。',
  UNAUTHENTICATED: '没认出你的微信身份，请重新打开小程序。',
  FORBIDDEN: '你没有权限做这一步。需要的话，请联系管理员。',
  NOT_FOUND: '没找到，可能已经被移除。返回上一页看看。',
  UNKNOWN_ACTION: '小程序版本有点旧，关闭后重新打开就好。',
};

const en: Record<AnyCallCode, string> = {
  OFFLINE: 'No connection. Try again once you are online; what you wrote is kept.',
  TIMEOUT: 'No answer has come yet. Please try again.',
  TRY_AGAIN: 'It was busy just now. Please try again.',
  RATE_LIMITED: 'That was a little fast. Wait a moment and try again.',
  ANSWER_TOO_LARGE: 'This is too much to show at once. It has been noted, and we are on it.',
  INTERNAL: 'Something went wrong on our side and has been noted. Please try again later.',
  UNAUTHENTICATED: 'We could not recognise your WeChat identity. Please reopen the mini program.',
  FORBIDDEN: 'You do not have permission for this step. An admin can help.',
  NOT_FOUND: 'Not found. It may have been removed; go back and have a look.',
  UNKNOWN_ACTION: 'This version is a little old. Close the mini program and open it again.',
};

export const errorText = defineText(zh, en);

let refusals: Text<Record<RefusalCode, string>> | undefined;

/** Called by what can be refused, so that the main package, which sends nothing, does not carry those words. */
export function bringRefusals(text: Text<Record<RefusalCode, string>>): void {
  refusals = text;
}

/** What to tell the person about an error. */
export function wordsFor(error: unknown, language: Language): string {
  const { code } = toClientError(error);
  const words: Partial<Record<ClientErrorCode, string>> = { ...refusals?.[language], ...errorText[language] };
  return words[code] ?? errorText[language].INTERNAL;
}
