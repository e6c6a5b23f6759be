import type { TicketDoc } from './documents';

/** Ratings of earlier resolutions that a ticket remembers; more rounds within seven days each are no longer about one thing. */
const MAX_EARLIER_RATINGS = 10;

/** Reopened, to be resolved and rated anew: the stars of this resolution stay with whom they were given to. */
export function ratingSetAside({ rating, earlierRatings = [] }: TicketDoc): Partial<TicketDoc> {
  return rating ? { rating: null, earlierRatings: [...earlierRatings, rating].slice(-MAX_EARLIER_RATINGS) } : {};
}
