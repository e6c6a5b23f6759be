import { groupsOf, piecesOf, runsOfDigits } from './digit-runs';
import { type Digit, type FoldedText, foldDigits, isSeparator } from './fold-digits';
import { type Harmless, harmlessSpans, isCounting } from './harmless-numbers';
import { isBankCard, isLandline, isMobile, looksLikeIdCard } from './personal-numbers';

/** How many digits of each kind stay readable, so that two can be told apart and neither can be used. */
const KINDS = [
  { is: looksLikeIdCard, begins: /[1-9]/, lengths: [18, 15], head: 1, tail: 1, mayHoldHarmless: true },
  { is: isBankCard, begins: /[3-69]/, lengths: [19, 18, 17, 16], head: 0, tail: 4, mayHoldHarmless: false },
  { is: isMobile, begins: /[018]/, lengths: [15, 13, 11], head: -8, tail: 4, mayHoldHarmless: true },
  { is: isLandline, begins: /0/, lengths: [12, 11, 10], head: -8, tail: 2, mayHoldHarmless: false },
] as const;
/** Of Hong Kong: six digits, and a seventh that may be a letter. */
const HONG_KONG_ID = /(?<![a-z0-9])[a-z]{1,2}\d{6} ?\([\da]\)/g;

/** From so many digits on, whatever is not known to be harmless is hidden. A number of Hong Kong has eight, a passport too. */
const MAX_SHOWN = 6;
/** Of a number of no known kind, its last digits stay. */
const SHOWN_TAIL = 2;
const MAX_ROUNDS = 8;

/**
 * Hides phones, ID cards, bank cards, passports and every other number of seven digits and more that is not known to be
 * harmless, however its digits are written and whatever stands between them. The number of characters and everything else
 * stay as they were. `known`: numbers of the very order and parcel that is spoken of; they stay readable.
 */
export function maskText(text: string, known: readonly string[] = []): string {
  // What one hidden number leaves may stand beside the next: again, until nothing more is found.
  let masked = text;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const next = maskOnce(masked, known);
    if (next === masked) break;
    masked = next;
  }
  return masked;
}

function maskOnce(text: string, known: readonly string[]): string {
  const folded = foldDigits(text);
  const harmless = harmlessSpans(folded.plain, known);
  const isLoose = marks(folded, harmless.loose);
  const characters = [...folded.characters];
  const hide = (indexes: readonly number[]) => {
    for (const at of indexes) characters[at] = '*';
  };
  for (const run of runsOfDigits(folded, marks(folded, harmless.firm))) hide(hiddenOf(folded, run, isLoose));
  for (const { 0: found, index } of folded.plain.matchAll(HONG_KONG_ID)) {
    hide([...found].flatMap((sign, step) => (/\d/.test(sign) ? [index + step] : [])));
  }
  return characters.join('');
}

function marks({ characters }: FoldedText, spans: Harmless['firm']): readonly boolean[] {
  const isMarked = new Array<boolean>(characters.length).fill(false);
  for (const [from, to] of spans) isMarked.fill(true, from, to);
  return isMarked;
}

/**
 * As `maskText`, of texts that somebody wrote one after the other: a number that begins in one and ends in the next is one.
 */
export function maskTexts(texts: readonly string[], known: readonly string[] = []): string[] {
  const masked = [...maskText(texts.join('\n'), known)];
  let at = 0;
  return texts.map((text) => {
    const length = [...text].length;
    const own = masked.slice(at, at + length).join('');
    at += length + 1;
    return own;
  });
}

function hiddenOf(folded: FoldedText, run: readonly Digit[], isLoose: readonly boolean[]): number[] {
  // Every place is tried before anything is hidden: what looks like one number may hold the beginning of another.
  const known = run.flatMap((_, start) => spansFrom(folded, run, start, isLoose));
  const isOfKnown = new Set(known.flatMap(({ digits }) => digits));
  const rest = run.filter((digit) => !isOfKnown.has(digit) && !isLoose[digit.at]);
  return [
    ...known.flatMap(({ hidden }) => hidden.map(({ at }) => at)),
    ...piecesOf(run, rest).flatMap((piece) => hiddenOfPiece(folded, piece)),
  ];
}

interface Span {
  readonly digits: readonly Digit[];
  readonly hidden: readonly Digit[];
}

/** The numbers of a known kind that begin at `start`. Those of nothing but a date and amounts are none. */
function spansFrom(folded: FoldedText, run: readonly Digit[], start: number, isLoose: readonly boolean[]): Span[] {
  const first = run[start];
  if (!first || !isEdge(folded, run, start - 1, start)) return [];
  return KINDS.filter(({ begins }) => begins.test(first.value)).flatMap(
    ({ is, lengths, head, tail, mayHoldHarmless }) =>
      lengths.flatMap((length) => {
        const digits = run.slice(start, start + length);
        if (digits.length < length || !isEdge(folded, run, start + length - 1, start + length)) return [];
        const loose = digits.filter(({ at }) => isLoose[at]).length;
        if (mayHoldHarmless ? loose === length : loose > 0) return [];
        if (!is(digits.map(({ value }) => value).join(''))) return [];
        // A negative head counts from the end: the country or area code stays, whatever its length.
        return [{ digits, hidden: digits.slice(head < 0 ? length + head : head, length - tail) }];
      }),
  );
}

/** Whether a number can begin or end between two neighbours of a run: something stands between, or the run ends. */
function isEdge({ isInvisible }: FoldedText, run: readonly Digit[], left: number, right: number): boolean {
  const [before, after] = [run[left], run[right]];
  if (!before || !after) return true;
  if (before.value === 'X' || after.value === 'X') return true;
  return Array.from({ length: Math.max(0, after.at - before.at - 1) }, (_, step) => before.at + 1 + step).some(
    (at) => !isInvisible[at],
  );
}

function hiddenOfPiece(folded: FoldedText, piece: readonly Digit[]): number[] {
  const digits = withoutRemains(folded, piece);
  if (digits.length <= MAX_SHOWN || isCounting(groupsOf(digits))) return [];
  return digits.slice(0, digits.length - SHOWN_TAIL).map(({ at }) => at);
}

/** So many digits stay of a number of a known kind, before and after what is hidden. */
const MAX_REMAINING = 4;

/** Without what masking left of numbers before and after, which it leaves the next time too. */
function withoutRemains({ characters }: FoldedText, piece: readonly Digit[]): readonly Digit[] {
  const isHiddenBeside = (digit: Digit | undefined, step: 1 | -1): boolean => {
    let index = (digit?.at ?? 0) + step;
    while (isSeparator(characters[index])) index += step;
    return characters[index] === '*';
  };
  const lengths = groupsOf(piece).map(({ length }) => length);
  const from = isHiddenBeside(piece[0], -1) ? remaining(lengths) : 0;
  const to = piece.length - (isHiddenBeside(piece.at(-1), 1) ? remaining([...lengths].reverse()) : 0);
  return piece.slice(from, Math.max(from, to));
}

/** Digits of whole groups that are no more than what stays of a number. */
function remaining(lengths: readonly number[]): number {
  let digits = 0;
  for (const length of lengths) {
    if (digits + length > MAX_REMAINING) break;
    digits += length;
  }
  return digits;
}
