import type { Millis } from './clock';
import { AppError } from './errors';

/** How often somebody did something since the counting began; kept in a record that doing it writes anyway. */
export interface CallWindow {
  readonly count: number;
  readonly sinceAt: Millis;
}

export interface CallRule {
  readonly count: number;
  readonly withinMillis: Millis;
}

/** One more. Throws RATE_LIMITED, with `details.retryAt`, when that is one too many. */
export function countCall(known: CallWindow | undefined, { count, withinMillis }: CallRule, at: Millis): CallWindow {
  if (!known || at >= known.sinceAt + withinMillis) return { count: 1, sinceAt: at };
  if (known.count >= count) throw new AppError('RATE_LIMITED', { retryAt: known.sinceAt + withinMillis });
  return { ...known, count: known.count + 1 };
}
