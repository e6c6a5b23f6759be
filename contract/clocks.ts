import * as v from 'valibot';
import { CLOCK_NAMES } from '../domain/events';

/** What is left of a promise, in work time; less than nothing: by so much it is over. */
export const clockShown = v.object({
  clock: v.picklist(CLOCK_NAMES),
  leftMillis: v.number(),
  standing: v.picklist(['ok', 'soon', 'over']),
  /** It is not the desk's turn, so it does not run. */
  isResting: v.optional(v.literal(true)),
});
