import { foldDigits } from '../../domain/compliance';

/** Whether no seven digits are left, whatever stands between them but words; tags of a page are not seen. The code of a country tells nothing. */
export function isHidden(masked: string): boolean {
  const shown = masked.replace(/<[^<>]*>|&#?\w+;/g, '').replace(/(?:00|\+)?86[\s-]*(?=1\d{2}[^\p{L}]?\*)/gu, '');
  const { digits, characters } = foldDigits(shown);
  let inRow = 0;
  for (const [at, digit] of digits.entries()) {
    const character = characters[at] ?? '';
    if (digit !== '') inRow += digit.length;
    else if (/[\p{L}*]/u.test(character)) inRow = 0;
    if (inRow >= 7) return false;
  }
  return true;
}
