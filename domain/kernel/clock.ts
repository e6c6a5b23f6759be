/** Milliseconds since 1970 UTC. Every name that ends in At holds one. */
export type Millis = number;

/** The present moment. Passed in, so that rules can be tested at any time of night. */
export type Clock = () => Millis;

/** Fresh identifiers. Passed in for the same reason. */
export type NewId = () => string;

export const SECOND: Millis = 1_000;
export const MINUTE: Millis = 60 * SECOND;
export const HOUR: Millis = 60 * MINUTE;
export const DAY: Millis = 24 * HOUR;

/** China keeps one time zone, without daylight saving: UTC+8. Cloud functions run in UTC+0. */
export const CHINA_OFFSET: Millis = 8 * HOUR;
