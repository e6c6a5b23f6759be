import { HOUR, MINUTE, type Millis, SECOND } from '../kernel';

/** Whoever sends a notice has it to themselves for this long. Longer than a function may run. */
export const SEND_LEASE: Millis = 90 * SECOND;

/** How long to wait after each failed attempt; after the last there is no other. */
const BACK_OFF: readonly Millis[] = [1 * MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR, 12 * HOUR];

/** Every attempt counts, also one whose end nobody saw. */
export const MAX_ATTEMPTS = BACK_OFF.length + 1;

/** When to try again after `attempts` of them failed; undefined when that was the last. */
export function retryAt(now: Millis, attempts: number): Millis | undefined {
  const wait = BACK_OFF[attempts - 1];
  return wait === undefined ? undefined : now + wait;
}

export type NoticeChannel = 'conversation' | 'subscribe';

/**
 * In the conversation while WeChat takes messages there, because it is free and stands where the person wrote; else as
 * a notice, when one is granted. Undefined: only the badge tells.
 */
export function chooseChannel(can: {
  readonly converse: boolean;
  readonly notify: boolean;
}): NoticeChannel | undefined {
  if (can.converse) return 'conversation';
  return can.notify ? 'subscribe' : undefined;
}

/** How a send ended, as far as what happens next goes. */
export type SendOutcome =
  | { readonly type: 'sent' }
  /** The same send may succeed later. */
  | { readonly type: 'retry'; readonly code: string }
  /** WeChat holds no grant (43101). */
  | { readonly type: 'denied' }
  /** This channel will not take it, now or later. */
  | { readonly type: 'final'; readonly code: string };

/**
 * WeChat's codes after which another try is useless, by the pages of the two send calls:
 * 40003 recipient, 40037 template, 41030 page, 43107 template banned, 45168 wording, 47003 fields;
 * 45015 and 45047 window closed or used up, 45002 too long, 48001 no permission, 70000 minors.
 */
const FINAL_CODES: ReadonlySet<number> = new Set([
  40003, 40037, 41030, 43107, 45168, 47003, 45015, 45047, 45002, 48001, 70000,
]);
const NO_GRANT = 43101;

/**
 * What a failed send means. Whatever is not known to be final is tried again: busy (-1), quotas (45009, 45011, 44991),
 * credentials (40001), two sends to one person (43108), a permission not yet in force (-604101), a broken line.
 */
export function outcomeOf(errCode: number | undefined): Exclude<SendOutcome, { type: 'sent' }> {
  if (errCode === NO_GRANT) return { type: 'denied' };
  const code = String(errCode ?? 'unknown');
  return errCode !== undefined && FINAL_CODES.has(errCode) ? { type: 'final', code } : { type: 'retry', code };
}
