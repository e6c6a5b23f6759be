import { normalise, normaliseWord } from './normalise';
import { cutPinyin } from './phonetics';

/** Longer than any question; bounds the work of comparing two texts. */
export const MAX_UNITS = 64;

const PIECE = /[a-z\u00c0-\u024f\u0370-\u052f]+|[0-9]+|[^ ]/g;
const LETTERS = /^[a-z]{2,}$/;

/** Normalises a text and cuts it into units: one per Han character, per Latin word (or pinyin syllable) and per number. */
export function cutUnits(text: string): string[] {
  return cut(normalise(text));
}

/** Cuts a word of the thesaurus, which is no message: it greets nobody. */
export function cutWord(word: string): string[] {
  return cut(normaliseWord(word));
}

function cut(text: string): string[] {
  const units: string[] = [];
  for (const piece of text.match(PIECE) ?? []) {
    const syllables = LETTERS.test(piece) ? cutPinyin(piece) : [];
    if (syllables.length > 0) units.push(...syllables);
    else units.push(piece);
    if (units.length >= MAX_UNITS) break;
  }
  units.length = Math.min(units.length, MAX_UNITS);
  return units;
}
