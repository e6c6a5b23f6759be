import { isBankCard, isIdCard, isLandline, isMobile } from './personal-numbers';

/** How many digits of each kind stay readable, so that two can be told apart and neither can be used. */
const KINDS = [
  { is: isIdCard, lengths: [18, 15], head: 1, tail: 1 },
  { is: isBankCard, lengths: [19, 18, 17, 16], head: 0, tail: 4 },
  { is: isMobile, lengths: [15, 13, 11], head: -8, tail: 4 },
  { is: isLandline, lengths: [12, 11, 10], head: -8, tail: 2 },
] as const;

/** A digit in any width, or the X that ends an ID card. */
const SYMBOL = /[0-9０-９xXｘＸ]/;
/** What people put between digits. A line break ends a number. */
const SEPARATOR = /[ \t\u00a0\u2000-\u200b\u3000\-‐-―－_.·()（）]/;
const MOST_SEPARATORS = 3;

interface Symbol {
  readonly at: number;
  readonly value: string;
}

/**
 * Hides phones, landlines, ID cards and bank cards wherever they stand in a text, in half or full width, with spaces
 * or dashes between the digits. The length and everything else stay as they were, and masking twice changes nothing.
 * A number only counts when it is not part of a longer one, so order and parcel numbers stay readable.
 */
export function maskText(text: string): string {
  const characters = [...text];
  for (const run of runsOfDigits(characters)) maskRun(characters, run);
  return characters.join('');
}

/** Digits with nothing but a few separators between them. */
function runsOfDigits(characters: readonly string[]): Symbol[][] {
  const runs: Symbol[][] = [];
  let run: Symbol[] = [];
  characters.forEach((character, at) => {
    if (!SYMBOL.test(character)) return;
    const last = run.at(-1);
    const between = last ? characters.slice(last.at + 1, at) : [];
    const isOneNumber = between.length <= MOST_SEPARATORS && between.every((one) => SEPARATOR.test(one));
    if (!last || !isOneNumber) {
      run = [];
      runs.push(run);
    }
    run.push({ at, value: character.normalize('NFKC').toUpperCase() });
  });
  return runs;
}

function maskRun(characters: string[], run: readonly Symbol[]): void {
  // Every place is tried before anything is hidden: what looks like one number may hold the beginning of another.
  const hidden = run.flatMap((_, start) => hiddenFrom(characters, run, start));
  for (const { at } of hidden) characters[at] = '*';
}

/** What has to be hidden of all numbers that begin at `start`. */
function hiddenFrom(characters: readonly string[], run: readonly Symbol[], start: number): Symbol[] {
  if (!isEdge(characters, run, start - 1, start)) return [];
  return KINDS.flatMap(({ is, lengths, head, tail }) =>
    lengths.flatMap((length) => {
      const symbols = run.slice(start, start + length);
      if (symbols.length < length || !isEdge(characters, run, start + length - 1, start + length)) return [];
      if (!is(symbols.map(({ value }) => value).join(''))) return [];
      // A negative head counts from the end: the country or area code stays, whatever its length.
      return symbols.slice(head < 0 ? length + head : head, length - tail);
    }),
  );
}

/** Whether a number can begin or end between two neighbours of a run: there is a separator, or the run ends. */
function isEdge(characters: readonly string[], run: readonly Symbol[], left: number, right: number): boolean {
  const [before, after] = [run[left], run[right]];
  if (before && after) return after.at - before.at > 1 || before.value === 'X' || after.value === 'X';
  const neighbour = before ? characters[before.at + 1] : after && characters[after.at - 1];
  // What is masked already is not the beginning of something else.
  return neighbour !== '*';
}
