/** Why something hidden is looked at, of which its shopper reads: one of these, and `other` for whatever else was typed. */
export const LOOK_REASONS = ['callback', 'verify', 'delivery'] as const;
export type LookReason = (typeof LOOK_REASONS)[number];
/** What was said before there was a choice is `other`: what an agent typed may be about somebody else. */
export type LookReasonTold = LookReason | 'other';
