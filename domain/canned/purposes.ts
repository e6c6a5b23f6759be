/** What a prepared reply is for: any day, leading somebody through something, or somebody upset and faults of the shop. */
export const CANNED_PURPOSES = ['common', 'guide', 'emergency'] as const;
export type CannedPurpose = (typeof CANNED_PURPOSES)[number];

/** Of what was written before there was a choice: for any day. */
export const purposeOf = (stored: CannedPurpose | undefined): CannedPurpose => stored ?? 'common';
