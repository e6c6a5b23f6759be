import type { Millis } from '../../domain/kernel';
import type { OutputOf } from '../cloud';
import { findKept } from '../phone/storage';

/** How soon the desk usually answers, as the entry or the help page last heard; undefined when nothing honest can be said. */
export function usualReplyMillis(): Millis | undefined {
  return findKept<OutputOf<'shopper', 'inbox.head'>>('seen', 'inbox.head')?.usualReplyMillis;
}
