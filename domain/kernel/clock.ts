/** Milliseconds since 1970 UTC. Every name that ends in At holds one. */
export type Millis = number;

/** The present moment. Passed in, so that rules can be tested at any time of night. */
export type Clock = () => Millis;

export const SECOND: Millis = 1_000;
export const MINUTE: Millis = 60 * SECOND;
export const HOUR: Millis = 60 * MINUTE;
export const DAY: Millis = 24 * HOUR;

/** China keeps one time zone, without daylight saving: UTC+8. Cloud functions run in UTC+0. */
export const CHINA_OFFSET: Millis = 8 * HOUR;

/** Sorts after every real moment, so that "not waiting" and "no timer" need no null in an index. */
export const NEVER: Millis = 8_640_000_000_000_000;
