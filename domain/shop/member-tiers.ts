/** The shop's paid membership. */
export const MEMBER_TIERS = ['none', 'silver', 'gold'] as const;
export type MemberTier = (typeof MEMBER_TIERS)[number];
