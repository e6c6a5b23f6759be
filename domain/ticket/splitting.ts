import { AppError, type Millis, NEVER } from '../kernel';
import { requireAtDesk } from './elsewhere';
import { shopperWrote } from './moves';
import { WAITS_NO_LONGER, waitsSince } from './places';
import type { MergedTicket, SplitFrom, SplitTicket, TicketChanges, TicketState } from './state';
import { requireUnfinished } from './status';

/** Tickets that are split from one, and messages that go into one of them. */
export const SPLIT_BOUNDS = /* @__PURE__ */ Object.freeze({ tickets: 10, messages: 20 });

/** What a shopper wrote: by which entry it is kept, and when. */
export interface ShopperWord {
  readonly id: string;
  readonly at: Millis;
}

/** What is taken out of a ticket, to be answered in another; and what its shopper said besides, as far as that is known. */
export interface Splitting {
  readonly into: MergedTicket;
  readonly moved: readonly ShopperWord[];
  readonly others: readonly ShopperWord[];
}

const isSplitOff = ({ splits = [] }: Pick<TicketState, 'splits'>, id: string): boolean =>
  splits.some(({ entryIds }) => entryIds.includes(id));

/**
 * Passes where these can be answered in a ticket of their own: something else is left to answer here, none of them is in
 * another already, and one is split so often and no more. Throws INVALID_STATE.
 */
function requireSplittable(ticket: TicketState, { moved, others }: Splitting): void {
  requireUnfinished(ticket.status);
  requireAtDesk(ticket);
  const isFull = (ticket.splits?.length ?? 0) >= SPLIT_BOUNDS.tickets;
  const isMeant = moved.length > 0 && moved.length <= SPLIT_BOUNDS.messages;
  const isLeft = others.some(({ id }) => !isSplitOff(ticket, id));
  if (isFull || !isMeant || !isLeft || moved.some(({ id }) => isSplitOff(ticket, id)))
    throw new AppError('INVALID_STATE', { status: ticket.status, reason: 'not_splittable' });
}

/** Goes on with what is left: waited for since then, or for nothing, where all that waited went. */
export function splitApart(ticket: TicketState, splitting: Splitting, at: Millis): TicketChanges {
  requireSplittable(ticket, splitting);
  const { into, moved } = splitting;
  const waited = moved.filter((word) => word.at >= ticket.waitingSinceAt).map((word) => word.at);
  const split: SplitTicket = {
    ...into,
    entryIds: moved.map(({ id }) => id),
    ...(waited.length > 0 && { waitedSinceAt: Math.min(...waited) }),
  };
  return { ...waitsWithout(ticket, splitting), splits: [...(ticket.splits ?? []), split], lastAt: at };
}

/** Only where the oldest that waited went does anything change of how long it is waited here. */
function waitsWithout(ticket: TicketState, { moved, others }: Splitting): TicketChanges {
  const { waitingSinceAt, lastWordAt } = ticket;
  if (!moved.some(({ at }) => at === waitingSinceAt)) return {};
  const known = [...moved, ...others].map(({ at }) => at);
  // What came after these were read: while somebody waits, the last word is the shopper's.
  const later = lastWordAt > Math.max(...known) ? [lastWordAt] : [];
  const left = others.filter(({ id, at }) => at >= waitingSinceAt && !isSplitOff(ticket, id)).map(({ at }) => at);
  const next = Math.min(NEVER, ...left, ...later);
  return next === NEVER ? WAITS_NO_LONGER : waitsSince(ticket, next);
}

/** A new ticket as one that was split from another: its shopper has waited in it since the oldest of its messages. */
export const splitOff = (
  ticket: TicketState,
  from: SplitFrom,
  moved: readonly ShopperWord[],
): Pick<TicketState, 'waitingSinceAt' | 'queueAt' | 'splitFrom'> => {
  const since = Math.min(...moved.map(({ at }) => at));
  return { waitingSinceAt: since, queueAt: since - ticket.headStartMillis, splitFrom: from };
};

/** Whether who split it may take that back: nobody has taken it up, nor answered in it. */
export const canUndoSplit = (
  { splitFrom, queue, firstReplyAt }: Pick<TicketState, 'splitFrom' | 'queue' | 'firstReplyAt'>,
  memberId: string,
): boolean => splitFrom?.by === memberId && queue === 'waiting' && firstReplyAt === null;

/**
 * A ticket takes back what was split from it: its messages are its own again, and waited for as they were. Undefined where it is of
 * no split of it, or was answered there, which is merging as ever.
 */
export function tookBack(ticket: TicketState, from: TicketState & MergedTicket, at: Millis): TicketChanges | undefined {
  const split = ticket.splits?.find(({ id }) => id === from.id);
  if (!split || from.splitFrom?.id === undefined || from.firstReplyAt !== null) return undefined;
  const splits = ticket.splits?.filter((one) => one !== split) ?? [];
  const hasOwnWords = from.lastWordAt > from.splitFrom.at;
  const merged = hasOwnWords ? { merged: [...(ticket.merged ?? []), { id: from.id, number: from.number }] } : {};
  const waitedSinceAt = split.waitedSinceAt ?? (hasOwnWords ? from.splitFrom.at : NEVER);
  if (waitedSinceAt === NEVER) return { splits, ...merged, lastAt: at };
  const waitingSinceAt = Math.min(ticket.waitingSinceAt, waitedSinceAt);
  return { ...shopperWrote({ ...ticket, waitingSinceAt }, at), splits, ...merged };
}
