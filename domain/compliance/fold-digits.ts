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

/** Numerals of Chinese: as said, as written on cheques, as read out over a radio. */
const HAN_DIGITS = new Map(
  ['零〇洞○◯', '一壹幺', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒拐', '八捌', '九玖勾'].flatMap((signs, value) =>
    [...signs].map((sign): [string, string] => [sign, String(value)]),
  ),
);
/** Rows of digits that Unicode does not trace back to plain ones, circles and a merchant's tallies: from, to, first digit. */
const CIRCLED: readonly (readonly [from: number, to: number, first: number])[] = [
  [0x2776, 0x277e, 1],
  [0x2780, 0x2788, 1],
  [0x278a, 0x2792, 1],
  [0x24f5, 0x24fd, 1],
  [0x24ff, 0x24ff, 0],
  [0x1f10b, 0x1f10b, 0],
  [0x1f10c, 0x1f10c, 0],
  [0x3021, 0x3029, 1],
];

/** Latin, Cyrillic and Greek: none of them a unit, so other than l they may have a blank beside them. */
const ZEROS = 'OoОоΟο';
/** Letters that stand for a digit where digits stand on both sides of them. */
const LOOKALIKES = new Map(
  [...ZEROS].map((sign): [string, string] => [sign, '0']).concat([...'lIⅠ|'].map((sign) => [sign, '1'])),
);

const INVISIBLE = /^[\p{Cf}\p{M}\u115f\u1160\u3164\uffa0]$/u;
const DECIMAL = /^\p{Nd}$/u;
/** Whatever is no letter and no digit may stand between digits. A star may not: it is what is left of a hidden one. */
const SEPARATOR = /^(?!\*)[\s\p{Z}\p{P}\p{S}]$/u;
export const isSeparator = (character: string | undefined): boolean => SEPARATOR.test(character ?? '');
export const MAX_SEPARATORS = 8;

/** A tag or the name of a character, as copied from a web page: a break, a bold digit, a blank. */
const MARKUP = /<\/?[a-z][a-z\d]{0,9}(?: [^<>]{0,40})?\/?>|&(?:[a-z]{2,8}|#\d{1,6}|#x[\da-f]{1,5});/gi;

/** Which characters (code points) a page that shows markup would not show as they are. */
function markupIn(text: string): readonly boolean[] {
  const marks: boolean[] = [];
  for (const { 0: found, index } of text.matchAll(MARKUP)) {
    const from = [...text.slice(0, index)].length;
    for (let at = from; at < from + [...found].length; at += 1) marks[at] = true;
  }
  return marks;
}

/** Reads every digit of a text: full width, circled, mathematical, of other scripts, Chinese, O for 0. */
export function foldDigits(text: string): FoldedText {
  const characters = [...text];
  const isOfMarkup = markupIn(text);
  const isInvisible = characters.map((character, at) => isOfMarkup[at] || INVISIBLE.test(character));
  const digits = characters.map((character, at) => (isOfMarkup[at] ? '' : digitsOf(character)));
  characters.forEach((character, at) => {
    const meant = LOOKALIKES.get(character);
    if (meant === undefined) return;
    const mayBeApart = ZEROS.includes(character);
    const besides = (step: 1 | -1): number => {
      let index = at + step;
      for (let apart = 0; apart <= MAX_SEPARATORS; apart += 1, index += step) {
        while (isInvisible[index]) index += step;
        if (!mayBeApart || !isSeparator(characters[index])) break;
      }
      return index;
    };
    const next = besides(1);
    const isFollowed = digits[next] || LOOKALIKES.has(characters[next] ?? '');
    if (digits[besides(-1)] && isFollowed) digits[at] = meant;
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
  // ⑴ and ⒈ are one sign, of which the bracket or point is a part.
  const plain = character.normalize('NFKC').replace(/(?<=.)[().,]|[().,](?=.)/gu, '');
  if (/^[0-9]+$/.test(plain)) return plain;
  const han = HAN_DIGITS.get(plain);
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
