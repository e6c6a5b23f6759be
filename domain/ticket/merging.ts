import { AppError, type Millis, NEVER } from '../kernel';
import { type HeadStart, headStartsOf, withHeadStart } from '../routing';
import { requireAtDesk } from './elsewhere';
import { mergedInto } from './endings';
import { shopperWrote } from './moves';
import { standsBy } from './places';
import { tookBack } from './splitting';
import type { MergedTicket, TicketChanges, TicketState } from './state';
import { canMove } from './status';

/** Tickets that go on in one other. */
const MERGED_TICKETS = 10;

/** One of two tickets that may become one. */
export type MergingTicket = TicketState & {
  readonly _id: string;
  readonly shopperId: string;
  readonly channel?: 'conversation';
};

/**
 * Whether one may go on in the other: two unfinished ones of one shopper, both answered at the desk. What is said in a
 * conversation comes back to it, so a conversation takes in and is never taken; and one holds so many and no more.
 */
export function canMerge(from: MergingTicket, into: MergingTicket): boolean {
  const isPair = from._id !== into._id && from.shopperId === into.shopperId && from.shopperId !== '';
  return isPair && canGoOnElsewhere(from) && from.channel !== 'conversation' && canTakeIn(into);
}

const canGoOnElsewhere = ({ status, queue }: TicketState): boolean => queue !== 'elsewhere' && canMove(status, 'merge');

const canTakeIn = (into: TicketState): boolean => canGoOnElsewhere(into) && (into.merged?.length ?? 0) < MERGED_TICKETS;

/** Passes where `canMerge`. Throws NOT_FOUND for somebody else's, INVALID_STATE for what is finished or cannot be merged. */
export function requireMergeable(from: MergingTicket, into: MergingTicket): void {
  if (from.shopperId !== into.shopperId) throw new AppError('NOT_FOUND');
  requireAtDesk(from);
  requireAtDesk(into);
  if (!canMerge(from, into)) throw new AppError('INVALID_STATE', { status: into.status, reason: 'not_mergeable' });
}

/** Ends in favour of the other. */
export function mergedAway(ticket: TicketState, into: MergedTicket, at: Millis): TicketChanges {
  // What it was of belongs to the other again.
  const goesBack = ticket.splitFrom?.id === into.id ? { splitFrom: null } : {};
  return { ...mergedInto(ticket, into.number, at), mergedIntoId: into.id, ...goesBack };
}

/**
 * Goes on for both. Whoever waited in the other waits here, since then, and stands where either would have stood; who waits
 * for nothing brings nobody back to work.
 */
export function tookIn(ticket: TicketState, from: TicketState & MergedTicket, at: Millis): TicketChanges {
  const back = tookBack(ticket, from, at);
  if (back) return back;
  const merged = [...(ticket.merged ?? []), { id: from.id, number: from.number }];
  const splits = ticket.splits && { splits: ticket.splits.filter(({ id }) => id !== from.id) };
  if (from.waitingSinceAt === NEVER) return { merged, ...splits, lastAt: at };
  const stands = standsBy(ticket, withAllHeadStarts(ticket, from));
  const waitingSinceAt = Math.min(ticket.waitingSinceAt, from.waitingSinceAt);
  return { ...stands, ...shopperWrote({ ...ticket, ...stands, waitingSinceAt }, at), merged, ...splits };
}

/** What let either stand earlier, each once and at its most. */
function withAllHeadStarts(ticket: TicketState, from: TicketState): readonly HeadStart[] {
  return headStartsOf(from).reduce((headStarts, { reason, millis }) => {
    const has = headStarts.find((one) => one.reason === reason)?.millis ?? 0;
    return millis > has ? withHeadStart({ headStarts }, reason, millis) : headStarts;
  }, headStartsOf(ticket));
}
