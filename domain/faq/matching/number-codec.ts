/** Ninety printable characters that need no escape inside a string literal. */
const ALPHABET = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&()*+,-./:;<=>?@[]^_{|}~';
const BASE = ALPHABET.length;
/** Numbers below this take one character; the other characters lead a longer number. */
const SINGLE = 64;

/**
 * Writes non-negative whole numbers as text: small ones in one character, larger ones after a lead that says how the
 * first digit begins. gzip then finds the frequent numbers cheap, which binary packing would hide from it.
 */
export function encodeNumbers(values: readonly number[]): string {
  return values.map((value) => (value < SINGLE ? ALPHABET.charAt(value) : encodeLong(value - SINGLE))).join('');
}

/** Two characters below 25 × 90; beyond, the last lead and three digits. */
function encodeLong(rest: number): string {
  const digit = (place: number) => ALPHABET.charAt(Math.floor(rest / BASE ** place) % BASE);
  const lead = Math.floor(rest / BASE);
  const isShort = lead < BASE - SINGLE - 1;
  return isShort
    ? ALPHABET.charAt(SINGLE + lead) + digit(0)
    : ALPHABET.charAt(BASE - 1) + digit(2) + digit(1) + digit(0);
}

/** Reads what {@link encodeNumbers} wrote. */
export function decodeNumbers(text: string): number[] {
  const digits = new Uint8Array(128);
  for (let digit = 0; digit < BASE; digit++) digits[ALPHABET.charCodeAt(digit)] = digit;
  const values: number[] = [];
  let at = 0;
  const next = () => digits[text.charCodeAt(at++)] as number;
  while (at < text.length) {
    const lead = next();
    if (lead < SINGLE) values.push(lead);
    else if (lead < BASE - 1) values.push(SINGLE + (lead - SINGLE) * BASE + next());
    else values.push(SINGLE + (next() * BASE + next()) * BASE + next());
  }
  return values;
}
