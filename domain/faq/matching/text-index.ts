import type { Thesaurus } from './concepts';
import { isFunctionWord } from './function-words';
import { type Postings, packPostings } from './postings';
import { cutUnits, type Units } from './tokens';

/** A text ready to be compared: units with their weights. The same shape for a message and for an entry's text. */
export interface IndexedText {
  readonly length: number;
  readonly wordIds: Int32Array;
  readonly units: Units;
  readonly groups: Int16Array;
  /** How much each unit tells (see {@link weigh}); `pairWeights[i]` that of units i and i + 1 together. */
  readonly weights: Float32Array;
  readonly pairWeights: Float32Array;
  readonly features: Int32Array;
  readonly featureWeights: Float32Array;
}

export interface TextIndex {
  readonly texts: readonly IndexedText[];
  readonly entryOf: Int32Array;
  readonly entryCount: number;
  readonly postings: Postings;
  /** Sum of feature weights of each text. */
  readonly mass: Float32Array;
  /** Reads a message. */
  read(text: string): IndexedText;
}

/** Feature numbers: words from 0, pairs of blurred syllables, groups of like words. */
const PAIR = 1 << 24;
const GROUP = 1 << 28;
/** A word that says little by itself counts for a fifth. */
const FUNCTION_SHARE = 0.2;

/**
 * @param textsOf every entry's texts
 */
export function indexTexts(textsOf: readonly (readonly string[])[], thesaurus: Thesaurus): TextIndex {
  const wordIds = new Map<string, number>();
  const idOf = (word: string) => {
    const id = wordIds.get(word) ?? wordIds.size;
    wordIds.set(word, id);
    return id;
  };
  const entryOf = Int32Array.from(textsOf.flatMap((texts, entry) => texts.map(() => entry)));
  const cut = textsOf.flat().map((text) => cutText(text, thesaurus, idOf));
  const postings = packPostings(
    cut.map((text) => text.features),
    entryOf,
  );
  const entryCount = textsOf.length;
  const weightOf = (feature: number) => rarity(entryCount, countOf(postings, feature));
  const texts = cut.map((text) => weigh(text, weightOf));
  const mass = Float32Array.from(texts, (text) => text.featureWeights.reduce((sum, weight) => sum + weight, 0));
  const unknown = (word: string) => wordIds.get(word) ?? -1;
  return {
    texts,
    entryOf,
    entryCount,
    postings,
    mass,
    read: (text) => weigh(cutText(text, thesaurus, unknown), weightOf),
  };
}

/** The text as a message would be read if its entry were not in the knowledge base. */
export function withoutEntry(index: TextIndex, text: number): IndexedText {
  const own = index.texts[text] as IndexedText;
  const countWithout = (feature: number) => Math.max(0, countOf(index.postings, feature) - 1);
  const wordIds = own.wordIds.map((id) => (countWithout(id) === 0 ? -1 : id));
  return weigh({ ...own, wordIds }, (feature) => rarity(index.entryCount - 1, countWithout(feature)));
}

function countOf(postings: Postings, feature: number): number {
  const slot = postings.slotOf.get(feature);
  return slot === undefined ? 0 : (postings.entryCounts[slot] as number);
}

/** Rare in this knowledge base tells much. */
function rarity(entryCount: number, holding: number): number {
  return Math.log(1 + (entryCount + 1) / (0.5 + holding));
}

type CutText = Omit<IndexedText, 'weights' | 'pairWeights' | 'featureWeights'>;

function cutText(text: string, thesaurus: Thesaurus, idOf: (word: string) => number): CutText {
  const units = cutUnits(text);
  const { words, blur } = units;
  const wordIds = Int32Array.from(words, idOf);
  const groups = thesaurus.locate(units);
  const features = new Set<number>();
  for (let i = 0; i < words.length; i++) {
    if ((wordIds[i] as number) >= 0) features.add(wordIds[i] as number);
    if (i + 1 < words.length) features.add(pairFeature(blur, i));
    if ((groups[i] as number) >= 0) features.add(GROUP + (groups[i] as number));
  }
  return { length: words.length, wordIds, units, groups, features: Int32Array.from(features) };
}

function pairFeature(blur: Uint16Array, i: number): number {
  return PAIR + ((blur[i] as number) << 10) + (blur[i + 1] as number);
}

/** Every unit's rarity, function words at a fifth. */
function weigh(text: CutText, weightOf: (feature: number) => number): IndexedText {
  const { length, wordIds, units } = text;
  const shares = units.words.map((word) => (isFunctionWord(word) ? FUNCTION_SHARE : 1));
  const weights = new Float32Array(length);
  const pairWeights = new Float32Array(length);
  for (let i = 0; i < length; i++) {
    weights[i] = weightOf(wordIds[i] as number) * (shares[i] as number);
    if (i + 1 < length) {
      pairWeights[i] = (weightOf(pairFeature(units.blur, i)) * ((shares[i] as number) + (shares[i + 1] as number))) / 2;
    }
  }
  const shareOf = new Map(shares.map((share, i) => [wordIds[i] as number, share]));
  const featureWeights = Float32Array.from(text.features, (feature) => weightOf(feature) * (shareOf.get(feature) ?? 1));
  return { ...text, weights, pairWeights, featureWeights };
}
