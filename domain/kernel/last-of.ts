/** The last of them, undefined when there is none. `at(-1)` came to iOS with 15.4, and phones older than that are promised. */
export const lastOf = <T>(items: ArrayLike<T>): T | undefined => items[items.length - 1];
