/** What a prepared reply is for: any day, leading somebody through something, or somebody upset and faults of the shop. */
export const CANNED_TIERS = ['common', 'guide', 'emergency'] as const;
export type CannedTier = (typeof CANNED_TIERS)[number];

/** Of what was written before there was a choice: for any day. */
export const tierOf = (stored: CannedTier | undefined): CannedTier => stored ?? 'common';
