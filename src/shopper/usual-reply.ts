import type { Millis } from '../../domain/kernel';
import { keptInbox } from '../cloud';

/** How soon the desk usually answers, as the entry or the help page last heard; undefined when nothing honest can be said. */
export function usualReplyMillis(): Millis | undefined {
  return keptInbox()?.usualReplyMillis;
}
