import { AppError, NEVER } from '../kernel';
import type { Person, TicketChanges, TicketState } from './state';
import { isUnfinished } from './status';

/* Stars, and what somebody has to look after. How they are given once is in endings.ts, what leads there in complaint-lane.ts. */

/** Stars with which somebody complains. */
export const FEW_STARS = 2;

export const areFew = (stars: number): boolean => stars <= FEW_STARS;

/**
 * Whether the stars that a ticket has are of its present resolution. Those of earlier builds stayed when it was reopened, and are of
 * the one before.
 */
export function isRated({ rating, resolvedAt }: Pick<TicketState, 'rating' | 'resolvedAt'>): boolean {
  if (!rating) return false;
  return rating.at === undefined || resolvedAt === null || rating.at >= resolvedAt;
}

/** Whether somebody who oversees it has few stars, or a complaint, of it to look after. */
export const isPoorlyRated = ({ poorAt = NEVER }: Pick<TicketState, 'poorAt'>): boolean => poorAt !== NEVER;

/** While there is something to say to its shopper: also of few stars, which come when it is finished. */
export const mayBeCalled = (ticket: TicketState): boolean => isUnfinished(ticket.status) || isPoorlyRated(ticket);

/** Nobody has to look after it any more. */
export const SETTLED: TicketChanges = Object.freeze({ poorAt: NEVER, poorBy: null });

/**
 * Somebody takes few stars upon themselves, also from a colleague, or has looked after them. Throws ALREADY_DONE where that is done,
 * or they have them already.
 */
export function lookedAfter(ticket: TicketState, step: 'take' | 'settle', by: Person): TicketChanges {
  if (!isPoorlyRated(ticket)) throw new AppError('ALREADY_DONE');
  if (step === 'settle') return SETTLED;
  if (ticket.poorBy?.id === by.id) throw new AppError('ALREADY_DONE');
  return { poorBy: { id: by.id, name: by.name } };
}
