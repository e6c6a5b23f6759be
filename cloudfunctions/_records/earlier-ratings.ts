import { isRated, isUnfinished } from '../../domain/ticket';
import type { TicketDoc, TicketRating } from './documents';

/** Ratings of earlier resolutions that a ticket remembers; more rounds within seven days each are no longer about one thing. */
const MAX_EARLIER_RATINGS = 10;

/** Reopened, to be resolved and rated anew: the stars of this resolution stay with whom they were given to. */
export function ratingSetAside({ rating, earlierRatings = [] }: TicketDoc): Partial<TicketDoc> {
  return rating ? { rating: null, earlierRatings: [...earlierRatings, rating].slice(-MAX_EARLIER_RATINGS) } : {};
}

/** The stars of the present resolution, null while there is none, or they are of one before: those are nobody's of today. */
export const presentRating = (ticket: TicketDoc): TicketRating | null =>
  isUnfinished(ticket.status) || !isRated(ticket) ? null : ticket.rating;

/** The stars that were given last, of whichever resolution. */
export const lastRating = ({ rating, earlierRatings = [] }: TicketDoc): TicketRating | undefined =>
  rating ?? earlierRatings.at(-1);
