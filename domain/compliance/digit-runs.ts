import { type Digit, type FoldedText, isSeparator, MAX_SEPARATORS } from './fold-digits';

/** The last place of an ID card may be a letter. */
const LAST_OF_ID = /^[xXｘＸ]$/;
const BEFORE_THE_LAST = 17;

/** Digits with nothing but a few separators between them; where it is firm that they are harmless, a run ends. */
export function runsOfDigits(
  { characters, digits, isInvisible }: FoldedText,
  isHarmless: readonly boolean[],
): Digit[][] {
  const runs: Digit[][] = [];
  let run: Digit[] = [];
  let separators = 0;
  const end = () => {
    if (run.length > 0) runs.push(run);
    run = [];
    separators = 0;
  };
  characters.forEach((character, at) => {
    if (isHarmless[at]) {
      end();
      return;
    }
    const isLast = LAST_OF_ID.test(character) && run.length === BEFORE_THE_LAST;
    const values = isLast ? 'X' : (digits[at] ?? '');
    if (values !== '') {
      for (const value of values) run.push({ at, value });
      separators = 0;
    } else if (isInvisible[at]) {
      // Nobody sees it, so it parts nothing.
    } else if (separators < MAX_SEPARATORS && (isSeparator(character) || isLoneStar(digits, at))) separators += 1;
    else end();
  });
  end();
  return runs;
}

/** One star between two digits was typed: masking leaves more than one. */
const isLoneStar = (digits: FoldedText['digits'], at: number) => Boolean(digits[at - 1] && digits[at + 1]);

/** What is left of a run in pieces that stand together in it. */
export function piecesOf(run: readonly Digit[], rest: readonly Digit[]): Digit[][] {
  const indexOf = new Map(run.map((digit, at) => [digit, at]));
  const pieces: Digit[][] = [];
  for (const digit of rest) {
    const piece = pieces.at(-1);
    const last = piece?.at(-1);
    if (piece && last && indexOf.get(digit) === (indexOf.get(last) ?? 0) + 1) piece.push(digit);
    else pieces.push([digit]);
  }
  return pieces;
}

/** Digits without anything between them. */
export function groupsOf(digits: readonly Digit[]): string[] {
  const groups: string[] = [];
  digits.forEach(({ at, value }, index) => {
    const isNext = index > 0 && at - (digits[index - 1]?.at ?? 0) <= 1;
    groups.push(isNext ? `${groups.pop() ?? ''}${value}` : value);
  });
  return groups;
}
