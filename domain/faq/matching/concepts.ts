import { EVERYDAY_SYNONYMS } from './everyday-synonyms';
import { firstReadingOf, soundOf } from './phonetics';
import { SHOP_SYNONYMS } from './shop-synonyms';
import { cutWord } from './tokens';
import { WordTree } from './word-tree';

/** Finds words of like meaning in a text. */
export interface Thesaurus {
  /**
   * For each unit the group its word belongs to, -1 where it belongs to none. The longest word wins.
   * @param out takes a number a unit
   */
  locate(units: readonly string[], sounds: Int32Array, out: Int16Array): void;
}

/** Words a text may hold, by their units or by their sound, with the group each belongs to. */
interface Lexicon {
  readonly bySpelling: WordTree;
  /** Two groups whose words sound alike are {@link UNCLEAR}. Single characters are left out: too many sound alike. */
  readonly bySound: WordTree;
  /** Numbers of the Latin words and figures in it; a Han character is its own number. */
  readonly latin: Map<string, number>;
}

const NONE = -1;
const UNCLEAR = -2;

let usual: Thesaurus | undefined;

/**
 * A thesaurus of the shop's words and the merchant's own. A merchant's group that names a word known here adds its other
 * words to that word's group, and so loses none of its synonyms. Without words of the merchant's it is always the same one.
 */
export function createThesaurus(merchantGroups: readonly string[] = []): Thesaurus {
  if (merchantGroups.length > 0) return buildThesaurus(merchantGroups);
  usual ??= buildThesaurus([]);
  return usual;
}

function buildThesaurus(merchantGroups: readonly string[]): Thesaurus {
  const lexicon: Lexicon = { bySpelling: new WordTree(), bySound: new WordTree(), latin: new Map() };
  const ownGroups = [...EVERYDAY_SYNONYMS, ...SHOP_SYNONYMS];
  for (const [group, line] of ownGroups.entries()) {
    for (const word of line.split(' ')) learn(lexicon, cutWord(word), group);
  }
  for (const [place, line] of merchantGroups.entries()) {
    const words = line.split(' ').map(cutWord);
    const known = words.map((word) => lexicon.bySpelling.groupOf(spell(lexicon, word))).find((group) => group >= 0);
    for (const word of words) learn(lexicon, word, known ?? ownGroups.length + place);
  }
  return {
    locate(units, sounds, out) {
      out.fill(NONE);
      for (let start = 0; start < units.length; ) start += Math.max(1, markLongest(lexicon, units, sounds, start, out));
    },
  };
}

function learn(lexicon: Lexicon, word: readonly string[], group: number): void {
  for (const unit of word) if (unit.length > 1) lexicon.latin.set(unit, lexicon.latin.get(unit) ?? lexicon.latin.size);
  lexicon.bySpelling.put(spell(lexicon, word), group);
  const sound = word.map((unit) => firstReadingOf(soundOf(unit)));
  if (word.length < 2 || sound.includes(0)) return;
  const known = lexicon.bySound.groupOf(sound);
  lexicon.bySound.put(sound, known === NONE || known === group ? group : UNCLEAR);
}

const spell = (lexicon: Lexicon, word: readonly string[]) => word.map((unit) => numberOf(lexicon, unit));

function numberOf({ latin }: Lexicon, unit: string): number {
  return unit.length === 1 ? unit.charCodeAt(0) : 0x10000 + (latin.get(unit) ?? latin.size);
}

/**
 * Marks the longest word that starts here and returns its length, 0 for none; of two as long the one spelt so rather than
 * the one that sounds so.
 */
function markLongest(
  lexicon: Lexicon,
  units: readonly string[],
  sounds: Int32Array,
  start: number,
  out: Int16Array,
): number {
  const { bySpelling, bySound } = lexicon;
  let length = 0;
  let group = NONE;
  let spelt = bySpelling.root;
  let heard = bySound.root;
  for (let end = start; end < units.length && (spelt >= 0 || heard >= 0); end++) {
    if (spelt >= 0) spelt = bySpelling.step(spelt, numberOf(lexicon, units[end] as string));
    if (heard >= 0) heard = bySound.step(heard, firstReadingOf(sounds[end] as number));
    const speltGroup = bySpelling.groupAt(spelt);
    const found = speltGroup >= 0 ? speltGroup : bySound.groupAt(heard);
    if (found < 0) continue;
    length = end - start + 1;
    group = found;
  }
  out.fill(group, start, start + length);
  return length;
}
