import { characterTables, hanPlace } from './characters';
import { normalise } from './normalise';
import { blurredSyllables, cutPinyin } from './phonetics';

/** A text as the matcher compares it: one unit per Han character, per Latin word (or pinyin syllable) and per number. */
export interface Units {
  readonly words: readonly string[];
  /** Syllable ids of each unit, 0 where it has none. */
  readonly first: Uint16Array;
  readonly second: Uint16Array;
  /** Blurred classes of the same syllables; below 1,024. */
  readonly blur: Uint16Array;
}

/** Longer than any question; bounds the work of comparing two texts. */
export const MOST_UNITS = 64;

const PIECE = /[a-z\u00c0-\u024f\u0370-\u052f]+|[0-9]+|[^ ]/g;

const NONE: readonly string[] = [];

/** Normalises a text and cuts it into units. */
export function cutUnits(text: string): Units {
  const words: string[] = [];
  for (const piece of normalise(text).match(PIECE) ?? []) {
    const syllables = piece.length > 1 && /^[a-z]+$/.test(piece) ? cutPinyin(piece) : NONE;
    if (syllables.length > 0) words.push(...syllables);
    else words.push(piece);
    if (words.length >= MOST_UNITS) break;
  }
  words.length = Math.min(words.length, MOST_UNITS);
  return { words, ...soundsOf(words) };
}

function soundsOf(words: readonly string[]) {
  const { syllableIds, firstReading, secondReading } = characterTables();
  const blurs = blurredSyllables();
  const first = new Uint16Array(words.length);
  const second = new Uint16Array(words.length);
  const blur = new Uint16Array(words.length);
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    const place = word.length === 1 ? hanPlace(word.charCodeAt(0)) : -1;
    const syllable = place >= 0 ? (firstReading[place] as number) : (syllableIds.get(word) ?? 0);
    first[i] = syllable;
    second[i] = place >= 0 ? (secondReading[place] as number) : 0;
    blur[i] = syllable > 0 ? (blurs[syllable] as number) : soundless(word);
  }
  return { first, second, blur };
}

/** Words and numbers without a sound get classes of their own, beyond the 400 of syllables, so that pairs hold them too. */
function soundless(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = (hash * 31 + word.charCodeAt(i)) & 0xffff;
  return 512 + (hash % 512);
}
