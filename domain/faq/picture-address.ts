/** Where a picture of an answer may lie: in this environment's storage, on the web over TLS, or in the package itself. */
const ADDRESSES: readonly RegExp[] = [
  /^cloud:\/\/[\w.-]+(\/(?!\.)[^/\s\\?#]+)+$/,
  /^https:\/\/[\w.-]+(:\d+)?(\/[^\s"'<>\\]*)?$/,
  /^\/?[\w-]+(\/[\w-]+)*\.(png|jpe?g|gif|webp|svg)$/i,
];

/** Whether something can be the address of a picture. What it does not list (`javascript:`, `data:`, …) cannot. */
export function isPictureAddress(address: string): boolean {
  return ADDRESSES.some((form) => form.test(address));
}
