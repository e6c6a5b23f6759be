import { DAY, HOUR, MINUTE, type Millis, NEVER, SECOND } from '../kernel';

/** After so many attempts it waits so long: nobody is called often for nothing, and a weekend is bridged. */
const PAUSES: readonly Millis[] = [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR, 12 * HOUR, DAY, DAY];
/** Whoever does not take it for so long is not told any more. */
export const GIVEN_UP_AFTER: Millis = 3 * DAY;
/** How long an attempt belongs to whoever makes it: longer than it may take. */
export const DISPATCH_LEASE: Millis = 90 * SECOND;

/**
 * When it is tried again after so many attempts; undefined: not any more.
 *
 * @param attempts made by now, the last one failed
 * @param fromAt since when it is being tried
 */
export function dispatchAgainAt(now: Millis, attempts: number, fromAt: Millis): Millis | undefined {
  const pause = PAUSES[attempts - 1];
  if (pause === undefined || now + pause > fromAt + GIVEN_UP_AFTER) return undefined;
  return now + pause;
}

/** How a target did lately. */
export interface Breaker {
  /** Failures since it last took anything. */
  readonly failures: number;
  /** Until when nothing is sent to it; 0: it is. */
  readonly pausedUntilAt: Millis;
}

export const CLOSED_BREAKER: Breaker = { failures: 0, pausedUntilAt: 0 };

/** So many in a row, and it is left alone for a while: what waits for it would only take time from the others. */
const FAILURES_IN_A_ROW = 5;
const FIRST_PAUSE: Millis = 2 * MINUTE;
const LONGEST_PAUSE: Millis = HOUR;

/** A target after one more attempt. Each failure from the fifth on doubles the pause, up to an hour; one that gets through ends it. */
export function afterAttempt({ failures }: Breaker, isTaken: boolean, now: Millis): Breaker {
  if (isTaken) return CLOSED_BREAKER;
  const inARow = failures + 1;
  const over = inARow - FAILURES_IN_A_ROW;
  if (over < 0) return { failures: inARow, pausedUntilAt: 0 };
  return { failures: inARow, pausedUntilAt: now + Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(over, 10)) };
}

/** How many may be sent to it at once: while nobody knows whether it is back, one tries. */
export const atOnce = ({ failures }: Breaker, most: number): number => (failures >= FAILURES_IN_A_ROW ? 1 : most);

export const isPaused = ({ pausedUntilAt }: Breaker, now: Millis): boolean =>
  pausedUntilAt > now && pausedUntilAt < NEVER;
