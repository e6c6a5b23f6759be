/* Here, as the main package carries none of it. */

/** Saved filters of the shop, of one team, of one member; how many of all somebody is shown; and how long a name is. */
export const VIEWS_EACH = 12;
export const VIEWS_SHOWN = 60;
export const VIEW_TITLE_CHARS = 10;
