import type { SavedWord, WordListName } from '../settings';
import { Automaton } from './automaton';
import { goesOn, type Unit, unitsOf } from './units';

/** A listed word in a text: as the list has it, and where it stands in the text as written (UTF-16). */
export interface FoundWord {
  readonly list: WordListName;
  readonly word: string;
  readonly better?: string;
  readonly from: number;
  readonly to: number;
}

/** Finds the words of some lists in a text: from the left, of two that begin at the same place the longer, none over another. */
export type WordFinder = (text: string) => readonly FoundWord[];

interface Pattern {
  readonly entry: number;
  readonly length: number;
  /** A longer word that holds the entry's and means no harm. */
  readonly isException: boolean;
}

interface Entry extends SavedWord {
  readonly list: WordListName;
}

/** A word and its exceptions sound in so many ways at most: each character that is read in two doubles them. */
const MOST_READINGS = 4;

/** Lays lists out for being found; of a word that stands in two the first list counts. */
export function createFinder(lists: readonly (readonly [WordListName, readonly SavedWord[]])[]): WordFinder {
  const entries = lists.flatMap(([list, words]): Entry[] => words.map((word) => ({ ...word, list })));
  const written = new Patterns();
  const heard = new Patterns();
  for (const [entry, { word, except = [], sounds }] of entries.entries()) {
    for (const [text, isException] of [[word, false], ...except.map((one) => [one, true] as const)] as const) {
      const units = unitsOf(text);
      written.add(
        units.map(({ symbol }) => symbol),
        { entry, isException },
      );
      if (!sounds || isException) continue;
      for (const symbols of readings(units)) heard.add(symbols, { entry, isException });
    }
  }
  const byWriting = written.automaton();
  const bySound = heard.automaton();
  return (text) => {
    const units = unitsOf(text);
    const hits = new Hits(units, entries);
    const walk = (automaton: Automaton, { patterns }: Patterns, symbolOf: (unit: Unit) => number): void => {
      automaton.walk(units.map(symbolOf), (nth, endsAt) => hits.add(patterns[nth] as Pattern, endsAt));
    };
    walk(byWriting, written, ({ symbol }) => symbol);
    if (heard.patterns.length > 0) {
      walk(bySound, heard, ({ sound }) => sound);
      walk(bySound, heard, ({ otherSound }) => otherSound);
    }
    return hits.found();
  };
}

class Patterns {
  readonly patterns: Pattern[] = [];
  private readonly symbols: (readonly number[])[] = [];

  add(symbols: readonly number[], pattern: Omit<Pattern, 'length'>): void {
    if (symbols.length === 0) return;
    this.patterns.push({ ...pattern, length: symbols.length });
    this.symbols.push(symbols);
  }

  automaton(): Automaton {
    return new Automaton(this.symbols);
  }
}

function readings(units: readonly Unit[]): number[][] {
  return units.reduce<number[][]>(
    (ways, { sound, otherSound }) => {
      const first = ways.map((way) => [...way, sound]);
      if (sound === otherSound || ways.length >= MOST_READINGS) return first;
      return [...first, ...ways.map((way) => [...way, otherSound])];
    },
    [[]],
  );
}

/** What was found along one text. */
class Hits {
  /** Of each place the longest that begins there, and of each end and entry where its longest exception begins. */
  private readonly longest: ({ readonly entry: number; readonly end: number } | undefined)[] = [];
  private readonly words: { readonly entry: number; readonly from: number; readonly end: number }[] = [];
  private readonly exceptions = new Map<number, Map<number, number>>();

  constructor(
    private readonly units: readonly Unit[],
    private readonly entries: readonly Entry[],
  ) {}

  add({ entry, length, isException }: Pattern, end: number): void {
    const from = end - length + 1;
    if (isException) {
      const begins = this.exceptions.get(end) ?? new Map<number, number>();
      begins.set(entry, Math.min(from, begins.get(entry) ?? from));
      this.exceptions.set(end, begins);
      return;
    }
    // `best` is no part of `bestow`, and `24` none of `124`.
    const [before, first, last, after] = [from - 1, from, end, end + 1].map((at) => this.units[at]);
    if (!goesOn(before, first) && !goesOn(last, after)) this.words.push({ entry, from, end });
  }

  found(): readonly FoundWord[] {
    for (const { entry, from, end } of this.words) {
      const known = this.longest[from];
      const isLonger = !known || end > known.end || (end === known.end && entry < known.entry);
      if (isLonger && !this.isExcused(entry, from, end)) this.longest[from] = { entry, end };
    }
    const found: FoundWord[] = [];
    for (let at = 0; at < this.longest.length; at += 1) {
      const hit = this.longest[at];
      const entry = hit && this.entries[hit.entry];
      if (!hit || !entry) continue;
      const { list, word, better } = entry;
      const [from, to] = [this.units[at]?.from ?? 0, this.units[hit.end]?.to ?? 0];
      found.push({ list, word, from, to, ...(better !== undefined && { better }) });
      at = hit.end;
    }
    return found;
  }

  /** Whether it stands in one of its exceptions, which is no longer than a field takes. */
  private isExcused(entry: number, from: number, end: number): boolean {
    const { except = [] } = this.entries[entry] ?? {};
    const most = Math.max(0, ...except.map(({ length }) => length));
    for (let last = end; last < end + most; last += 1) {
      const begins = this.exceptions.get(last)?.get(entry);
      if (begins !== undefined && begins <= from) return true;
    }
    return false;
  }
}

/** A text with better words wherever it holds one of the listed words. */
export const betteredIn = (text: string, find: WordFinder, word: string): string =>
  [...find(text)].reverse().reduce((words, found) => (found.word === word ? withBetter(words, found) : words), text);

/** A text with better words in place of one that was found in it. */
export const withBetter = (text: string, { from, to, better }: Pick<FoundWord, 'from' | 'to' | 'better'>): string =>
  better === undefined ? text : text.slice(0, from) + better + text.slice(to);
