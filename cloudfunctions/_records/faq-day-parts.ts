/** Records that share the counts of a day (`faq_days`), so that many phones can count at the same time. */
export const FAQ_DAY_PARTS = 8;

/** As many as there may be of so many days; one day more, for a clock that is ahead. */
export const partsOfDays = (days: number): number => (days + 1) * FAQ_DAY_PARTS;
