export const SUBPACKAGE_LIMIT_BYTES: number;
export const MAIN_RATIO_LIMIT: number;
/** Bytes of the main package (`main`) and of each subpackage, by root. */
export function sizesOf(dist: string): Record<string, number>;
/** Where the bare app's weight stands. */
export const BARE_WEIGHT_FILE: string;
/** How many times a bare Taro app the main package weighs. */
export function mainPackageRatio(dist: string): number;
/** A hash of all that the bare app's weight depends on. */
export function bareSources(): string;
