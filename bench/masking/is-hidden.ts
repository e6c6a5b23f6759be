import { foldDigits } from '../../domain/compliance';

/** Whether no seven digits are left, whatever stands between them but words. The code of a country tells nothing. */
export function isHidden(masked: string): boolean {
  const { digits, characters } = foldDigits(masked.replace(/(?:00|\+)?86[\s-]*(?=1\d{2}[^\p{L}]?\*)/gu, ''));
  let inRow = 0;
  for (const [at, digit] of digits.entries()) {
    const character = characters[at] ?? '';
    if (digit !== '') inRow += digit.length;
    else if (/[\p{L}*]/u.test(character)) inRow = 0;
    if (inRow >= 7) return false;
  }
  return true;
}
