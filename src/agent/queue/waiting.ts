import { MINUTE, type Millis } from '../../../domain/kernel';
import type { ChipTone } from '../../components/status-chip';

/** Waiting turns yellow, then red, after this long. */
const WARN_FROM: Millis = 10 * MINUTE;
const DANGER_FROM: Millis = 30 * MINUTE;

/** How urgent a wait looks. */
export function waitTone(waited: Millis): Extract<ChipTone, 'neutral' | 'warn' | 'danger'> {
  if (waited >= DANGER_FROM) return 'danger';
  return waited >= WARN_FROM ? 'warn' : 'neutral';
}

/** More than this many waiting people are a reason to call everybody to the desk. */
export const CALM_QUEUE = 5;

/** Whether the phone should shake: once when the queue grows past calm, and again only after it was calm. */
export function isNewlyCrowded(before: number, now: number): boolean {
  return before <= CALM_QUEUE && now > CALM_QUEUE;
}
