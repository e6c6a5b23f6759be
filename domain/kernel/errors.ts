/**
 * The closed list of what can go wrong, as a caller may know it. A new code needs a sentence here and words in
 * `src/text`. What is logged may say more; what the person reads is chosen by the code.
 */
export const ERROR_CODES = {
  /** The input does not fit the action's schema. `details.fields` names each field and why. */
  INVALID_INPUT: 'invalid input',
  /** No identity: the call did not come from a WeChat user. */
  UNAUTHENTICATED: 'no identity',
  /** The caller's roles do not allow this action, or not on this record. `details.reason` 'disabled': they were shut out. */
  FORBIDDEN: 'not allowed',
  /** No such record, or none the caller may know of (the two are never told apart). */
  NOT_FOUND: 'not found',
  /** No such action in this function. */
  UNKNOWN_ACTION: 'unknown action',
  /** The record is in a state from which this step is not possible. `details.status` tells which. */
  INVALID_STATE: 'not possible in this state',
  /** Another agent holds the ticket. `details.assignee` tells who. */
  ALREADY_CLAIMED: 'already claimed',
  /** The record changed since the caller read it. `details.currentVersion` tells its version now. */
  VERSION_CONFLICT: 'changed meanwhile',
  /** The same idempotency key came with another input. */
  KEY_REUSED: 'idempotency key reused with other input',
  /** Already done once, and only once is allowed (a second rating). */
  ALREADY_DONE: 'already done',
  /** Seven days have passed; the ticket cannot be reopened. */
  TOO_LATE: 'too late',
  /** The content filter found the text risky. `details.label` tells the kind. */
  CONTENT_REJECTED: 'content rejected',
  /** Too many calls from one person in a short time. */
  RATE_LIMITED: 'too many calls',
  /** A one-time code is wrong, used, or expired; `details.reason` tells which of an invitation: unknown, used, expired. */
  INVALID_CODE: 'invalid code',
  /** The last active admin cannot be removed. */
  LAST_ADMIN: 'the last admin',
  /** The stated check before publishing found what must be mended first. `details.problems` lists it. */
  NOT_PUBLISHABLE: 'not publishable',
  /** What would be answered is more than the platform lets through. Every list is bounded, so this is our mistake. */
  ANSWER_TOO_LARGE: 'the answer is too large',
  /** The platform is busy or a transaction lost too often. The same call may be sent again with the same key. */
  TRY_AGAIN: 'try again',
  /** Anything unforeseen. The log has it under the request id in `details.requestId`. */
  INTERNAL: 'internal error',
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/** What an error may tell the caller besides its code. Never a text someone wrote, never an openid. */
export type ErrorDetails = Readonly<Record<string, unknown>>;

/** The one error class. Thrown anywhere below a function's entry, mapped to the envelope there and nowhere else. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details?: ErrorDetails,
    options?: { cause?: unknown },
  ) {
    super(ERROR_CODES[code], options);
    this.name = 'AppError';
  }
}

/** Whether sending the very same call again may succeed. */
export function isRetryable(code: ErrorCode): boolean {
  return code === 'TRY_AGAIN' || code === 'INTERNAL' || code === 'RATE_LIMITED';
}
