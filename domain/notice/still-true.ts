import { type Millis, SECOND } from '../kernel';
import type { TicketStatus } from '../ticket';
import { causeOf, type NoticeCause } from './causes';

/** A notice that goes out within this long of what it tells is told as it is. */
const AT_ONCE_MILLIS: Millis = 5 * SECOND;

/** Whether a notice has lain in the outbox, so that what it says may be over. */
export function hasWaited(
  { attempts, createdAt }: { readonly attempts: number; readonly createdAt: Millis },
  now: Millis,
): boolean {
  return attempts > 0 || now - createdAt >= AT_ONCE_MILLIS;
}

/** Whether what a notice says is true of the ticket as it is now, and its shopper does not know it yet. */
export function isStillTrue(
  cause: NoticeCause,
  ticket: { readonly status: TicketStatus; readonly hasUnread: boolean },
): boolean {
  const { trueIn, isMarked } = causeOf(cause);
  return trueIn.includes(ticket.status) && (ticket.hasUnread || !isMarked);
}
