/** WeChat's limit on the `session-from` of the contact button (the button's own page). By itself, since a phone's main package needs no other. */
export const SESSION_FROM_CHARS = 1024;
