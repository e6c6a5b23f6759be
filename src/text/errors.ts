import type { ErrorCode } from '../../domain/kernel';
import { defineText, type Text } from './define-text';
import type { Language } from './language';
import type { ChangeCode, RefusalCode } from './refusals';

type Code = ErrorCode | 'OFFLINE' | 'TIMEOUT' | 'BUSY';
type AnyCallCode = Exclude<Code, RefusalCode>;

/** What went wrong, as far as words go by it. What the cloud's client throws is one; a code of it without words does not compile. */
export interface Failure {
  readonly code: Code;
  readonly details: Readonly<Record<string, unknown>>;
  /** Met by somebody who was changing something, not only reading. */
  readonly isOfChange: boolean;
  readonly isRetryable: boolean;
}

// Words for what any call can meet, also one that only reads: what is, and what can be done. What only a page that
// sends something can meet stands in `refusals.ts`, which such pages bring along.
const zh: Record<AnyCallCode, string> = {
  OFFLINE: '没连上网络。联网后再试一次。',
  TIMEOUT: '等了一会儿，还没收到回应。再试一次。',
  BUSY: '现在用的人有点多。过几秒再试一次。',
  TRY_AGAIN: '刚才没成功，再试一次。',
  RATE_LIMITED: '短时间内次数有点多，过几分钟再试。',
  ANSWER_TOO_LARGE: '内容太多，一次取不完。先看看别的，我们尽快处理。',
  INTERNAL: '我们这边出了点状况。过一会儿再试一次。',
  UNAUTHENTICATED: '没认出你的微信身份，请重新打开小程序。',
  FORBIDDEN: '这里要有权限才能看。需要的话，请联系管理员。',
  NOT_FOUND: '没找到，可能已经被移除。返回上一页看看。',
  UNKNOWN_ACTION: '版本对不上。关闭后重新打开，还不行就过一会儿再来。',
};

const en: Record<AnyCallCode, string> = {
  OFFLINE: 'No connection. Try again once you are online.',
  TIMEOUT: 'No answer has come yet. Try again.',
  BUSY: 'It is busy right now. Try again in a few seconds.',
  TRY_AGAIN: 'That did not work. Try again.',
  RATE_LIMITED: 'Too many times in a short while. Try again in a few minutes.',
  ANSWER_TOO_LARGE: 'This is too much to show at once. We are on it.',
  INTERNAL: 'Something went wrong on our side. Try again in a while.',
  UNAUTHENTICATED: 'Your WeChat identity was not recognised. Reopen the mini program.',
  FORBIDDEN: 'Seeing this needs permission. An admin can help.',
  NOT_FOUND: 'Not found. It may have been removed; go back and have a look.',
  UNKNOWN_ACTION: 'Versions do not match. Close the mini program, or come back in a while.',
};

export const errorText = defineText(zh, en);

type ChangeText = Text<Record<RefusalCode | ChangeCode | 'kept', string>>;
type Reason = (error: Failure, language: Language) => string | undefined;
let ofChanges: ChangeText | undefined;
let reasonOf: Reason | undefined;

/** Called by what can be refused, so that the main package, which sends nothing, does not carry those words. */
export function bringRefusals(text: ChangeText, reason?: Reason): void {
  ofChanges = text;
  reasonOf = reason;
}

/**
 * What to tell the person about an error: why where the refusal says so, else what is, what can be done, and nothing that nobody knows.
 *
 * @param isKept whether what was typed is kept where this stands; said when the same can be sent again
 */
export function wordsFor(error: Failure, language: Language, isKept = false): string {
  const { code, isOfChange, isRetryable } = error;
  const reason = reasonOf?.(error, language);
  if (reason) return reason;
  const change: Partial<Record<string, string>> = ofChanges?.[language] ?? {};
  const call: Partial<Record<Code, string>> = errorText[language];
  const words =
    (isOfChange ? (change[code] ?? call[code]) : (call[code] ?? change[code])) ?? errorText[language].INTERNAL;
  return isKept && isRetryable ? `${words}${change.kept ?? ''}` : words;
}
