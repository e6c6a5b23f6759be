/** A browser's window is set to px for every page at once; see browser/wide.scss. */
export const useInPx = (): string => '';
