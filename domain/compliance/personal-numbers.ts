/*
 * Recognises numbers that identify a person. All take plain ASCII digits (an ID card may end in X); separators and
 * full-width forms are taken away before.
 */

/** A mainland mobile number, with or without the country code. */
export function isMobile(digits: string): boolean {
  return /^(?:(?:00)?86)?1[3-9]\d{9}$/.test(digits);
}

/** A landline with its area code: 010 and 02x take seven or eight digits, 03xx to 09xx too. */
export function isLandline(digits: string): boolean {
  return /^(?:010|02\d|0[3-9]\d{2})[1-9]\d{6,7}$/.test(digits);
}

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECKS = '10X98765432';
const PROVINCES = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)/;

/** The check digit of an 18-digit ID card, from its first 17 (GB 11643-1999). */
export function idCheckDigit(first17: string): string {
  const sum = ID_WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return ID_CHECKS.charAt(sum % 11);
}

/**
 * A resident's ID card, of 18 digits with a true check digit or of 15 in the old form; its province and birthday must
 * exist. Order and parcel numbers of the same length hardly ever pass.
 */
export function isIdCard(text: string): boolean {
  return looksLikeIdCard(text) && (text.length === 15 || idCheckDigit(text) === text.slice(-1).toUpperCase());
}

/** As `isIdCard`, whatever its check digit: with one digit mistyped it still tells who somebody is. */
export function looksLikeIdCard(text: string): boolean {
  if (!PROVINCES.test(text)) return false;
  const birthday = /^[1-9]\d{5}((?:18|19|20)\d{6})\d{3}[\dX]$/i.exec(text)?.[1];
  const oldBirthday = /^[1-9]\d{5}(\d{6})\d{3}$/.exec(text)?.[1];
  if (birthday !== undefined) return isDate(birthday);
  return oldBirthday !== undefined && isDate(`19${oldBirthday}`);
}

function isDate(yyyymmdd: string): boolean {
  const [year, month, day] = [yyyymmdd.slice(0, 4), yyyymmdd.slice(4, 6), yyyymmdd.slice(6)].map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A bank card: 16 to 19 digits of a card network, the last one right by Luhn's formula. */
export function isBankCard(digits: string): boolean {
  return /^[3-69]\d{15,18}$/.test(digits) && luhnSum(digits) % 10 === 0;
}

function luhnSum(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, index) => {
    const value = index % 2 === 1 ? Number(digit) * 2 : Number(digit);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
}
