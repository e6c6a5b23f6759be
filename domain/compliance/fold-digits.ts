/** A digit of a text, whatever it was written as. */
export interface Digit {
  /** Its place, counted in characters (code points). */
  readonly at: number;
  /** `0` to `9`, or `X` at the end of an ID card. Two for signs such as ⑩. */
  readonly value: string;
}

/** A text whose digits are read: one plain sign for each of its characters, for patterns to look at. */
export interface FoldedText {
  readonly characters: readonly string[];
  /** Each character as one ASCII digit, or one small letter or sign; what has no width as a blank of its own. */
  readonly plain: string;
  /** Digits of each character; empty for what is none. */
  readonly digits: readonly string[];
  /** Characters that nobody sees: joiners, marks, the frame of a keycap. */
  readonly isInvisible: readonly boolean[];
}

/** Numerals of Chinese, as said and as written on cheques. */
const HAN_DIGITS = new Map(
  ['零〇', '一壹幺', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap((signs, value) =>
    [...signs].map((sign): [string, string] => [sign, String(value)]),
  ),
);
/** Rows of digits in circles that Unicode does not trace back to plain ones: where a row begins, and with which digit. */
const CIRCLED: readonly (readonly [from: number, to: number, first: number])[] = [
  [0x2776, 0x277e, 1],
  [0x2780, 0x2788, 1],
  [0x278a, 0x2792, 1],
  [0x24f5, 0x24fd, 1],
  [0x24ff, 0x24ff, 0],
];

/** Letters that stand for a digit where digits stand on both sides of them. */
const LOOKALIKES = new Map(
  [...'OoОо'].map((sign): [string, string] => [sign, '0']).concat([...'lI|'].map((sign) => [sign, '1'])),
);

const INVISIBLE = /^[\p{Cf}\p{M}\u115f\u1160\u3164\uffa0]$/u;
const DECIMAL = /^\p{Nd}$/u;

/** Reads every digit of a text: full width, circled, mathematical, of other scripts, Chinese, O for 0. */
export function foldDigits(text: string): FoldedText {
  const characters = [...text];
  const isInvisible = characters.map((character) => INVISIBLE.test(character));
  const digits = characters.map(digitsOf);
  characters.forEach((character, at) => {
    const meant = LOOKALIKES.get(character);
    if (meant === undefined) return;
    const seen = (step: 1 | -1): string => {
      let place = at + step;
      while (isInvisible[place]) place += step;
      return digits[place] ?? '';
    };
    if (seen(-1) !== '' && (seen(1) !== '' || LOOKALIKES.has(characters[at + 1] ?? ''))) digits[at] = meant;
  });
  const plain = characters
    .map((character, at) => {
      const folded = digits[at] ?? '';
      if (folded.length === 1 && !HAN_DIGITS.has(character)) return folded;
      if (isInvisible[at]) return '\u200b';
      const one = character.normalize('NFKC').toLowerCase();
      return one.length === 1 ? one : '\ufffc';
    })
    .join('');
  return { characters, plain, digits, isInvisible };
}

function digitsOf(character: string): string {
  const plain = character.normalize('NFKC');
  if (/^[0-9]+$/.test(plain)) return plain;
  const han = HAN_DIGITS.get(plain) ?? HAN_DIGITS.get(plain.replace(/[()]/g, ''));
  if (han !== undefined) return han;
  const code = plain.codePointAt(0) ?? 0;
  const circled = CIRCLED.find(([from, to]) => code >= from && code <= to);
  if (circled) return String(code - circled[0] + circled[2]);
  if (!DECIMAL.test(plain)) return '';
  // Digits of a script stand in a row of ten.
  let value = 0;
  while (value < 9 && DECIMAL.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}
