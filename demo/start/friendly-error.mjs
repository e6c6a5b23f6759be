/** Something a person can mend. Its message is the whole of what they are shown. */
export class FriendlyError extends Error {}
