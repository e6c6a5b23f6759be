import { CHECKED_LISTS, type CheckedList } from '../events';
import { charCount } from '../kernel';
import type { SavedWord, SavedWordLists, WordListName } from '../settings';
import { WORD_BOUNDS } from './bounds';
import { createFinder, type WordFinder } from './finder';
import { unitsOf } from './units';
import { USUAL_WORDS } from './usual-words';

/** In the order of the page. */
export const WORD_LISTS: readonly WordListName[] = [...CHECKED_LISTS, 'upset'];

/** A list as it holds: the shop's own, or as it comes where the shop has none or one by hand that is not whole. */
export function wordsOf(stored: SavedWordLists | undefined, list: WordListName): readonly SavedWord[] {
  const own = stored?.[list];
  return isOwnList(own) ? own : USUAL_WORDS[list];
}

/** Whether a shop has made a list its own; an empty one looks for nothing. */
export const isOwnList = (own: unknown): own is readonly SavedWord[] =>
  Array.isArray(own) && own.length <= WORD_BOUNDS.words && own.every(isWhole);

function isWhole(value: unknown): value is SavedWord {
  const { word, better, except = [] } = (value ?? {}) as Partial<Record<keyof SavedWord, unknown>>;
  const isTextOrNone = better === undefined || typeof better === 'string';
  const areTexts = Array.isArray(except) && except.every((one) => typeof one === 'string');
  return typeof word === 'string' && isTextOrNone && areTexts && except.length <= WORD_BOUNDS.exceptions;
}

const finders = new WeakMap<object, Map<string, WordFinder>>();
const AS_IT_COMES: SavedWordLists = {};

/** Laid out once for as long as somebody holds on to these settings. */
function finderOf(stored: SavedWordLists | undefined, lists: readonly WordListName[]): WordFinder {
  const key = typeof stored === 'object' && stored !== null ? stored : AS_IT_COMES;
  const known = finders.get(key) ?? new Map<string, WordFinder>();
  finders.set(key, known);
  const name = lists.join();
  const finder = known.get(name) ?? createFinder(lists.map((list) => [list, wordsOf(key, list)]));
  known.set(name, finder);
  return finder;
}

/** What finds the words that somebody of the desk is warned of. */
export const deskWords = (stored: SavedWordLists | undefined): WordFinder => finderOf(stored, CHECKED_LISTS);

/** Which lists have words in a text that goes to a shopper, in their order. */
export function listsIn(text: string, stored: SavedWordLists | undefined): readonly CheckedList[] {
  const found = new Set<WordListName>(deskWords(stored)(text).map(({ list }) => list));
  return CHECKED_LISTS.filter((list) => found.has(list));
}

/** Whether words are those of somebody upset. */
export const isUpset = (text: string, stored: SavedWordLists | undefined): boolean =>
  finderOf(stored, ['upset'])(text).length > 0;

/** What keeps a word of a list from being saved. */
export const WORD_RULES = [
  'word_empty',
  'word_twice',
  'word_too_long',
  'word_too_many',
  'word_exception',
  'word_better',
] as const;
export type WordRule = (typeof WORD_RULES)[number];
export interface WordProblem {
  /** Its place in the list. */
  readonly at: number;
  readonly rule: WordRule;
}

const plain = (text: string): string =>
  unitsOf(text)
    .map(({ symbol }) => String.fromCodePoint(symbol))
    .join('');

/** Looks a list over that is to be saved; each word with the first thing that is wrong with it. */
export function wordProblems(words: readonly SavedWord[]): readonly WordProblem[] {
  const seen = new Set<string>();
  return words.flatMap((word, at): WordProblem[] => {
    const rule = at >= WORD_BOUNDS.words ? 'word_too_many' : ruleBroken(word, seen);
    seen.add(plain(word.word));
    return rule ? [{ at, rule }] : [];
  });
}

function ruleBroken(entry: SavedWord, seen: ReadonlySet<string>): WordRule | undefined {
  const { word, better = '', except = [] } = entry;
  const bare = plain(word);
  // A border is no sign of a word.
  if (bare === '' || bare.includes('\0')) return 'word_empty';
  if (seen.has(bare)) return 'word_twice';
  const isTooLong = (text: string, most: number): boolean => charCount(text) > most;
  if (isTooLong(word, WORD_BOUNDS.wordChars) || isTooLong(better, WORD_BOUNDS.betterChars)) return 'word_too_long';
  if (except.some((one) => isTooLong(one, WORD_BOUNDS.exceptionChars))) return 'word_too_long';
  if (except.length > WORD_BOUNDS.exceptions) return 'word_too_many';
  // What does not hold the word, or is the word, excuses nothing, or all of it.
  if (except.some((one) => plain(one) === bare || !plain(one).includes(bare))) return 'word_exception';
  // Better words that are warned of themselves would be tapped in vain.
  return createFinder([['banned', [entry]]])(better).length > 0 ? 'word_better' : undefined;
}

/** A word as it is kept: trimmed, without what is empty. */
export function tidyWord({ word, better = '', except = [], sounds }: SavedWord): SavedWord {
  const longer = [...new Set(except.map((one) => one.trim()).filter((one) => one !== ''))];
  return {
    word: word.trim(),
    ...(better.trim() !== '' && { better: better.trim() }),
    ...(longer.length > 0 && { except: longer }),
    ...(sounds && { sounds }),
  };
}
