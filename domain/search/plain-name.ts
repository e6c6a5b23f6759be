/** A name as it is compared: however its characters were typed, without blanks, in small letters. Empty: no name. */
export function plainName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
}
