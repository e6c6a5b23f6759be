import { HOUR, type Millis } from './clock';

/**
 * A parcel that nothing was heard of for so long is looked for, and nobody is comforted about it. By itself: the main package needs it
 * and none of the other limits.
 */
export const PARCEL_STILL_MILLIS: Millis = 72 * HOUR;
