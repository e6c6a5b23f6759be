/** Work in units of a conversation, as a person reads it: 2, 2.5, never 2.3333. */
export const unitsText = (units: number): string => String(Math.round(units * 10) / 10);
