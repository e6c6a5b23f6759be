/** Blanks and hyphens people put between the digits of a number. */
const SEPARATORS = /[\s-]/g;
const MAINLAND_NUMBER = /^(\+?86)?(1[3-9]\d{9}|0\d{9,11})$/;

/** A number as it is kept: its digits, and a plus before a country code. */
export function bareNumber(typed: string): string {
  return typed.replace(SEPARATORS, '');
}

/** A mainland mobile or landline number, however it is typed. */
export function isPhoneNumber(typed: string): boolean {
  return MAINLAND_NUMBER.test(bareNumber(typed));
}
