/** A long turn of the clock in which each timer runs a few times: enough for what is due once and for good, not for what is
 * done within an hour of the night. */
export const FEW_RUNS = { maxRuns: 6 } as const;
