/** What leads a new shop from nothing to its first answered message, in the order of a first day. */
export const FIRST_STEPS = ['named', 'hours', 'faq', 'colleague', 'templates', 'answered'] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];
