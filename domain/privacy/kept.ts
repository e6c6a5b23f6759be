/** What is kept of a shopper, as the page counts it. Orders and the membership are the shop's own records. */
export const KEPT_KINDS = ['open_tickets', 'ended_tickets', 'turns', 'grants'] as const;
export type KeptKind = (typeof KEPT_KINDS)[number];
