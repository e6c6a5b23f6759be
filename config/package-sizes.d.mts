export const SUBPACKAGE_LIMIT_BYTES: number;
export const MAIN_RATIO_LIMIT: number;
/** Bytes of the main package (`main`) and of each subpackage, by root. */
export function sizesOf(dist: string): Record<string, number>;
/** How many times a bare Taro app the main package weighs. */
export function mainPackageRatio(dist: string, bareDist: string): number;
