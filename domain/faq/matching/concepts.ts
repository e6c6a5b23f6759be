import { finish, type Steps } from '../../kernel';
import { EVERYDAY_SYNONYMS } from './everyday-synonyms';
import { blurOf, blurredSyllables, firstReadingOf, soundOf } from './phonetics';
import { SHOP_SYNONYMS } from './shop-synonyms';
import { cutWord } from './tokens';
import { WordTree } from './word-tree';

/** Finds words of like meaning in a text. */
export interface Thesaurus {
  /**
   * For each unit the group its word belongs to, {@link NO_GROUP} where it belongs to none. The longest word wins.
   * @param out takes a number a unit
   * @param canGuess whether what is no word may be taken for a mistyped one; its group is written as {@link turnGuess} says
   */
  locate(units: readonly string[], sounds: Int32Array, out: Int16Array, canGuess?: boolean): void;
}

export const NO_GROUP = -1;
/** What is written for a group that was only guessed, and back again. */
export const turnGuess = (group: number) => -2 - group;

/** Words a text may hold, by their units or by their sound, with the group each belongs to. */
interface Lexicon {
  readonly bySpelling: WordTree;
  /** Two groups whose words sound alike are {@link UNCLEAR}. Single characters are left out: too many sound alike. */
  readonly bySound: WordTree;
  /** The same words by sounds that are not told apart, and words of three units and more with one of them left out. */
  readonly byNearSound: WordTree;
  readonly byGap: WordTree;
  /** Numbers of the Latin words and figures in it; a Han character is its own number. */
  readonly latin: Map<string, number>;
}

const UNCLEAR = -2;

let usual: Thesaurus | undefined;

/**
 * A thesaurus of the shop's words and the merchant's own. A merchant's group that names a word known here adds its other
 * words to that word's group, and so loses none of its synonyms. Without words of the merchant's it is always the same one.
 */
export function createThesaurus(merchantGroups: readonly string[] = []): Thesaurus {
  return finish(thesaurusInSteps(merchantGroups));
}

/** The same in steps of a word, or of a merchant's group. */
export function* thesaurusInSteps(merchantGroups: readonly string[] = []): Steps<Thesaurus> {
  if (merchantGroups.length > 0) return yield* buildInSteps(merchantGroups);
  usual ??= yield* buildInSteps([]);
  return usual;
}

function* buildInSteps(merchantGroups: readonly string[]): Steps<Thesaurus> {
  const lexicon: Lexicon = {
    bySpelling: new WordTree(),
    bySound: new WordTree(),
    byNearSound: new WordTree(),
    byGap: new WordTree(),
    latin: new Map(),
  };
  blurredSyllables();
  yield;
  const ownGroups = [...EVERYDAY_SYNONYMS, ...SHOP_SYNONYMS];
  for (const [group, line] of ownGroups.entries()) {
    for (const word of line.split(' ')) {
      learn(lexicon, cutWord(word), group);
      yield;
    }
  }
  for (const [index, line] of merchantGroups.entries()) {
    const words = line.split(' ').map(cutWord);
    const known = words.map((word) => lexicon.bySpelling.groupOf(spell(lexicon, word))).find((group) => group >= 0);
    for (const word of words) learn(lexicon, word, known ?? ownGroups.length + index);
    yield;
  }
  return {
    locate(units, sounds, out, canGuess = false) {
      out.fill(NO_GROUP);
      const { bySpelling, bySound, byNearSound, byGap } = lexicon;
      const spelling = spell(lexicon, units);
      const paths = [path(bySpelling, spelling), path(bySound, Array.from(sounds, firstReadingOf))];
      if (canGuess) paths.push(path(byNearSound, Array.from(sounds, blurOf), true), path(byGap, spelling, true));
      for (let start = 0; start < units.length; ) start += Math.max(1, markLongest(paths, start, out));
    },
  };
}

function learn(lexicon: Lexicon, word: readonly string[], group: number): void {
  for (const unit of word) if (unit.length > 1) lexicon.latin.set(unit, lexicon.latin.get(unit) ?? lexicon.latin.size);
  lexicon.bySpelling.put(spell(lexicon, word), group);
  const sounds = word.map(soundOf);
  const heard = sounds.map(firstReadingOf);
  if (word.length < 2 || heard.includes(0)) return;
  putClear(lexicon.bySound, heard, group);
  putClear(lexicon.byNearSound, sounds.map(blurOf), group);
  for (let gap = 0; gap < word.length && word.length > 2; gap++) {
    const rest = word.filter((_, index) => index !== gap);
    putClear(lexicon.byGap, spell(lexicon, rest), group);
  }
}

function putClear(tree: WordTree, steps: readonly number[], group: number): void {
  const known = tree.groupOf(steps);
  tree.put(steps, known === NO_GROUP || known === group ? group : UNCLEAR);
}

const spell = (lexicon: Lexicon, word: readonly string[]) => word.map((unit) => numberOf(lexicon, unit));

function numberOf({ latin }: Lexicon, unit: string): number {
  return unit.length === 1 ? unit.charCodeAt(0) : 0x10000 + (latin.get(unit) ?? latin.size);
}

/** A text as one of the trees knows words. */
interface Path {
  readonly tree: WordTree;
  readonly steps: readonly number[];
  readonly isGuess: boolean;
}

const path = (tree: WordTree, steps: readonly number[], isGuess = false): Path => ({ tree, steps, isGuess });

/** Marks the longest word that starts here and returns its length, 0 for none; of two as long the one on the earlier path. */
function markLongest(paths: readonly Path[], start: number, out: Int16Array): number {
  const nodes = paths.map(({ tree }) => tree.root);
  let length = 0;
  let group = NO_GROUP;
  for (let end = start; end < out.length && nodes.some((node) => node >= 0); end++) {
    let found = NO_GROUP;
    for (let i = 0; i < paths.length; i++) {
      const { tree, steps, isGuess } = paths[i] as Path;
      const node = tree.step(nodes[i] as number, steps[end] as number);
      nodes[i] = node;
      const known = tree.groupAt(node);
      if (found === NO_GROUP && known >= 0) found = isGuess ? turnGuess(known) : known;
    }
    if (found === NO_GROUP) continue;
    length = end - start + 1;
    group = found;
  }
  out.fill(group, start, start + length);
  return length;
}
