/*
 * What a phone's main package has to know of limits, to fill the contact button. By themselves: whatever else has a limit is not
 * carried along.
 */

/** WeChat's limit on the `session-from` of the contact button (the button's own page). */
export const SESSION_FROM_CHARS = 1024;
/** `FIELD_CHARS.searched`. */
export const SEARCHED_CHARS = 100;
/** `LIST_COUNTS.readHints`. */
export const MOST_READ_HINTS = 10;
