import type { Millis } from '../../domain/kernel';
import { isWatching } from '../../domain/notice';
import { bestEffort } from '../_sdk/best-effort';
import { headIdOf } from './head-record';
import { get, put } from './store';

/**
 * Writes down that a shopper's page shows a message. One database call; one that is lost is followed by the next. Their own word
 * of themselves: the worst that a wrong one does is that a notice to them waits a minute.
 */
export function watch(openid: string, ticketId: string, now: Millis): Promise<void> {
  const record = { _id: headIdOf(openid), createdAt: now, updatedAt: now, v: 1, ticketId };
  return bestEffort('watch', () => put('watches', record));
}

/** Whether its shopper's page shows a ticket now. One database call, in no transaction: nothing may stand in a page's way. */
export const isWatchedNow = async (
  { _id, shopperId }: { readonly _id: string; readonly shopperId: string },
  now: Millis,
): Promise<boolean> => isWatching(await get('watches', headIdOf(shopperId)), _id, now);
