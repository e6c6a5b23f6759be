import { MINUTE, type Millis, NEVER } from '../kernel';

/** What somebody in a line was told of their place last, and how often since they came into it. */
export interface PlaceTold {
  readonly ahead: number;
  readonly at: Millis;
  readonly times: number;
}

/** A place as it is counted; `isMore`: that many or more. */
interface Place {
  readonly ahead: number;
  readonly isMore: boolean;
}

/** Of the few messages that WeChat takes, no more than two go into saying how long it is. */
const MOST_TIMES = 2;
/** Nobody is told twice in so short a time, nor looked at. */
const EVERY: Millis = 3 * MINUTE;
/** Fewer than this make no difference that is worth a message. */
const FEW = 4;

/** When it is to be looked at again whether there is something to tell; NEVER: they were told often enough. */
export const lookAgainAt = ({ times }: PlaceTold, now: Millis): Millis => (times < MOST_TIMES ? now + EVERY : NEVER);

/**
 * How a place has changed by so much that it is worth telling: they are next, half of those before them are gone, or as many
 * again came to stand before them. Undefined: it has not, or they were told lately, or often enough.
 */
export function placeNews(
  told: PlaceTold,
  { ahead, isMore }: Place,
  now: Millis,
): 'next' | 'shorter' | 'longer' | undefined {
  if (told.times >= MOST_TIMES || now < told.at + EVERY || isMore) return undefined;
  if (ahead === 0) return told.ahead > 0 ? 'next' : undefined;
  if (told.ahead - ahead >= FEW && ahead * 2 <= told.ahead) return 'shorter';
  return ahead - told.ahead >= FEW && ahead >= told.ahead * 2 ? 'longer' : undefined;
}
