import { DAY, HOUR, MINUTE, type Millis } from '../kernel';

/** How far a pass over a source's orders has come: from when it began back to its horizon, a window after the other. */
export interface Pass {
  readonly beganAt: Millis;
  /** What lies before this is still to be looked at. */
  readonly untilAt: Millis;
  /** How long the next window is. */
  readonly spanMillis: Millis;
}

/** A source's own limit (微信小店: seven days); and how short a window becomes that could not be finished in a run. */
export const LONGEST_WINDOW: Millis = 7 * DAY;
const SHORTEST_WINDOW: Millis = HOUR;
/** What is older than this is looked at when somebody opens it. */
export const LOOK_BACK: Millis = 60 * DAY;
/** What is asked by its change is asked with so much of what was looked at before: their clock is not ours. */
const OVERLAP: Millis = 10 * MINUTE;

export const newPass = (now: Millis): Pass => ({ beganAt: now, untilAt: now, spanMillis: LONGEST_WINDOW });

/** Where a pass ends. `completedAt`: when the last one began that came to its end, for a source that tells what changed since. */
export const horizonOf = ({ beganAt }: Pass, completedAt?: Millis): Millis =>
  Math.max(beganAt - LOOK_BACK, completedAt === undefined ? 0 : completedAt - OVERLAP);

export interface Window {
  readonly fromAt: Millis;
  readonly untilAt: Millis;
  /** Shorter it does not get: whatever of it can be done counts. */
  readonly isShortest: boolean;
}

/** What to look at next; undefined where the pass is over. */
export function nextWindow({ untilAt, spanMillis }: Pass, horizonAt: Millis): Window | undefined {
  if (untilAt <= horizonAt) return undefined;
  return { fromAt: Math.max(horizonAt, untilAt - spanMillis), untilAt, isShortest: spanMillis <= SHORTEST_WINDOW };
}

/** After a window that was looked at whole. */
export const pastWindow = (pass: Pass, { fromAt }: Window): Pass => ({
  ...pass,
  untilAt: fromAt,
  spanMillis: Math.min(LONGEST_WINDOW, pass.spanMillis * 2),
});

/** After one for which the run was too short: half of it next time. */
export const narrowed = (pass: Pass): Pass => ({
  ...pass,
  spanMillis: Math.max(SHORTEST_WINDOW, Math.floor(pass.spanMillis / 2)),
});

/**
 * Of what is over: how often its complaints are looked for, and how long after its payment. WeChat's pages do not say until when somebody
 * may complain; what is complained of later is seen when somebody opens it.
 */
export const FINISHED_EVERY: Millis = HOUR;
const FINISHED_LOOK_BACK: Millis = 30 * DAY;
export const finishedHorizonOf = ({ beganAt }: Pass): Millis => beganAt - FINISHED_LOOK_BACK;

/** An order that is opened is asked for again when what is known of it is older than this. */
export const FRESH_FOR: Millis = 5 * MINUTE;
