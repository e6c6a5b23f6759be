/** A count as a person reads it beside a word: past 99 nobody needs to know how far, and the cloud counts no further. */
export const upTo99 = (count: number): string => (count > 99 ? '99+' : String(count));
