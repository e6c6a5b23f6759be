import { type Millis, SECOND } from '../kernel';
import type { TicketStatus } from '../ticket';
import type { NoticeCause } from './words';

/** A notice that goes out within this long of what it tells is told as it is. */
const AT_ONCE_MILLIS: Millis = 5 * SECOND;

/** Whether a notice has lain in the outbox, so that what it says may be over. */
export function hasWaited(
  { attempts, createdAt }: { readonly attempts: number; readonly createdAt: Millis },
  now: Millis,
): boolean {
  return attempts > 0 || now - createdAt >= AT_ONCE_MILLIS;
}

/** In which statuses each cause is true still. */
const TRUE_IN: Readonly<Record<NoticeCause, readonly TicketStatus[]>> = {
  replied: ['open', 'waiting_shopper', 'on_hold', 'resolved', 'closed'],
  asked: ['waiting_shopper'],
  held: ['on_hold'],
  resumed: ['open'],
  resolved: ['resolved'],
  expired: ['resolved'],
  ended: ['closed'],
  merged: ['cancelled'],
};

/** Those that the ticket's own mark for unread tells, too: read means told. */
const MARKED_UNREAD: ReadonlySet<NoticeCause> = new Set(['replied', 'asked', 'resolved', 'expired', 'ended', 'merged']);

/** Whether what a notice says is true of the ticket as it is now, and its shopper does not know it yet. */
export function isStillTrue(
  cause: NoticeCause,
  ticket: { readonly status: TicketStatus; readonly hasUnread: boolean },
): boolean {
  return TRUE_IN[cause].includes(ticket.status) && (ticket.hasUnread || !MARKED_UNREAD.has(cause));
}
