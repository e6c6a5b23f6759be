import { MINUTE, type Millis, NEVER } from '../kernel';

/** What somebody in a line was told of their place last, and how often since they came into it. */
export interface PlaceTold {
  readonly ahead: number;
  readonly at: Millis;
  readonly times: number;
  /** They asked for a person once more since: they are told where they stand though nothing changed. */
  readonly isAsked?: boolean;
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

/** When it is to be looked at again whether there is something to tell; NEVER: they were told often enough, and ask nothing. */
export const lookAgainAt = ({ times, isAsked }: PlaceTold, now: Millis): Millis =>
  isAsked || times < MOST_TIMES ? now + EVERY : NEVER;

/** Who asks for a person again while they wait for one is told where they stand, but not twice in so short a time. */
export const askedAgain = (
  told: PlaceTold,
  now: Millis,
): { readonly placeTold: PlaceTold; readonly placeAt: Millis } => ({
  placeTold: { ...told, isAsked: true },
  placeAt: Math.max(now, told.at + EVERY),
});

/** What they were told at `now`. An answer to who asked counts for nothing: with their message WeChat takes as many again. */
export const afterTelling = ({ times, isAsked }: PlaceTold, ahead: number, now: Millis): PlaceTold => ({
  ahead,
  at: now,
  times: isAsked ? times : times + 1,
  // Not left out: an update keeps what it does not name.
  isAsked: false,
});

/**
 * How a place has changed by so much that it is worth telling: they are next, half of those before them are gone, or as many
 * again came to stand before them; `still` for who asked. Undefined: it has not, or they were told lately, or often enough.
 */
export function placeNews(
  told: PlaceTold,
  { ahead, isMore }: Place,
  now: Millis,
): 'next' | 'shorter' | 'longer' | 'still' | undefined {
  if (told.isAsked) return now < told.at + EVERY ? undefined : 'still';
  if (told.times >= MOST_TIMES || now < told.at + EVERY || isMore) return undefined;
  if (ahead === 0) return told.ahead > 0 ? 'next' : undefined;
  if (told.ahead - ahead >= FEW && ahead * 2 <= told.ahead) return 'shorter';
  return ahead - told.ahead >= FEW && ahead >= told.ahead * 2 ? 'longer' : undefined;
}
