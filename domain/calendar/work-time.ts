import { type Millis, NEVER } from '../kernel';

/** The time in which somebody works, as clocks ask of it. Without gaps over its whole length: it reaches back and ahead. */
export interface WorkTime {
  /** How much of the time between two moments it is; 0 when they are the other way round. */
  readonly between: (from: Millis, to: Millis) => Millis;
  /**
   * The first moment of work at which so much of it has passed since `from`: at the next opening where it ran out at a close.
   * NEVER where that is not within 400 days.
   */
  readonly reach: (from: Millis, millis: Millis) => Millis;
}

/** Day and night: of a promise that keeps no hours, and of a shop that never said when it is there. */
export const ROUND_THE_CLOCK: WorkTime = {
  between: (from, to) => Math.max(0, to - from),
  reach: (from, millis) => Math.min(NEVER, from + Math.max(0, millis)),
};
