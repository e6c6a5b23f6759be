import { MINUTE, type Millis, SECOND } from '../kernel';

/** A page that shows a message says so at most this often. */
export const WATCH_EVERY: Millis = 30 * SECOND;
/** And asks at least once in the time after that, a slow network included. */
const LATE: Millis = 15 * SECOND;

/** A notice of what its shopper may be seeing at this moment waits so long: by then their page has asked, and it is read. */
export const HOLD_WHILE_WATCHED: Millis = 1 * MINUTE;

/** Whether somebody's page shows this message now, as far as it last said. */
export function isWatching(
  watch: { readonly ticketId: string; readonly updatedAt: Millis } | undefined,
  ticketId: string,
  now: Millis,
): boolean {
  return watch?.ticketId === ticketId && now - watch.updatedAt <= WATCH_EVERY + LATE;
}
