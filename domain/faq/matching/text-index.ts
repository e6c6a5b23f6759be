import type { Thesaurus } from './concepts';
import { QUESTION_GROUPS } from './everyday-synonyms';
import { isFunctionWord } from './function-words';
import { type Postings, packPostings } from './postings';
import { cutUnits, type Units } from './tokens';

/** A text ready to be compared: units with their weights. The same shape for a message and for an entry's text. */
export interface IndexedText {
  readonly length: number;
  readonly wordIds: Int32Array;
  readonly units: Units;
  readonly groups: Int16Array;
  /** Which question words it holds, a bit for each of the first groups: how, why, when, where... */
  readonly asks: number;
  /** How much each unit tells (see {@link rarity}); `pairWeights[i]` that of units i and i + 1 together. */
  readonly weights: Float32Array;
  readonly pairWeights: Float32Array;
  /** Every feature once, with the share of its rarity that counts. */
  readonly features: Int32Array;
  readonly featureShares: Float32Array;
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
 * Cuts, counts and packs every text.
 * @param textsOf the texts of each entry
 */
export function indexTexts(textsOf: readonly (readonly string[])[], thesaurus: Thesaurus): TextIndex {
  const wordIds = new Map<string, number>();
  const learn = (word: string) => {
    const id = wordIds.get(word) ?? wordIds.size;
    wordIds.set(word, id);
    return id;
  };
  const entryCount = textsOf.length;
  const entryOf = Int32Array.from(textsOf.flatMap((texts, entry) => texts.map(() => entry)));
  const cut = textsOf.flat().map((text) => cutText(text, thesaurus, learn));
  const postings = packPostings(
    cut.map(({ features }) => features),
    entryOf,
  );
  const rarities = Float32Array.from(postings.entryCounts, (holding) => rarity(entryCount, holding));
  const unseen = rarity(entryCount, 0);
  const weightOf = (feature: number) => {
    const slot = postings.slotOf.get(feature);
    return slot === undefined ? unseen : (rarities[slot] as number);
  };
  const texts = cut.map((text) => weigh(text, weightOf));
  const find = (word: string) => wordIds.get(word) ?? -1;
  return {
    texts,
    entryOf,
    entryCount,
    postings,
    mass: Float32Array.from(texts, ({ featureWeights }) => sum(featureWeights)),
    read: (text) => weigh(cutText(text, thesaurus, find), weightOf),
  };
}

/** The text as a message would be read if its entry were not in the knowledge base. */
export function withoutEntry(index: TextIndex, text: number): IndexedText {
  const { slotOf, entryCounts } = index.postings;
  const countWithout = (feature: number) => {
    const slot = slotOf.get(feature);
    return slot === undefined ? 0 : (entryCounts[slot] as number) - 1;
  };
  const own = index.texts[text] as IndexedText;
  const wordIds = own.wordIds.map((id) => (countWithout(id) === 0 ? -1 : id));
  return weigh({ ...own, wordIds }, (feature) => rarity(index.entryCount - 1, countWithout(feature)));
}

/** What is rare in this knowledge base tells much: ln(1 + (N + 1) / (entries holding it + ½)). */
function rarity(entryCount: number, holding: number): number {
  return Math.log(1 + (entryCount + 1) / (0.5 + holding));
}

export function sum(values: Float32Array): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i] as number;
  return total;
}

type CutText = Omit<IndexedText, 'weights' | 'pairWeights' | 'featureWeights'>;

function cutText(text: string, thesaurus: Thesaurus, idOf: (word: string) => number): CutText {
  const units = cutUnits(text);
  const { words, blur } = units;
  const { length } = words;
  const wordIds = new Int32Array(length);
  const groups = thesaurus.locate(units);
  const found = new FeatureList(3 * length);
  let asks = 0;
  for (let i = 0; i < length; i++) {
    const word = words[i] as string;
    const id = idOf(word);
    const group = groups[i] as number;
    wordIds[i] = id;
    if (id >= 0) found.add(id, shareOf(word));
    if (group >= 0) found.add(GROUP + group, 1);
    if (group >= 0 && group < QUESTION_GROUPS) asks |= 1 << group;
    if (i + 1 < length) found.add(pairFeature(blur, i), 1);
  }
  return { length, wordIds, units, groups, asks, ...found.packed() };
}

/** Distinct features with their shares. A text holds so few that looking through them beats a map. */
class FeatureList {
  private readonly features: Int32Array;
  private readonly shares: Float32Array;
  private count = 0;

  constructor(most: number) {
    this.features = new Int32Array(most);
    this.shares = new Float32Array(most);
  }

  add(feature: number, share: number): void {
    for (let i = 0; i < this.count; i++) if (this.features[i] === feature) return;
    this.features[this.count] = feature;
    this.shares[this.count++] = share;
  }

  packed() {
    return { features: this.features.slice(0, this.count), featureShares: this.shares.slice(0, this.count) };
  }
}

const shareOf = (word: string) => (isFunctionWord(word) ? FUNCTION_SHARE : 1);

function pairFeature(blur: Uint16Array, i: number): number {
  return PAIR + ((blur[i] as number) << 10) + (blur[i + 1] as number);
}

function weigh(text: CutText, weightOf: (feature: number) => number): IndexedText {
  const { length, wordIds, units, features, featureShares } = text;
  const weights = new Float32Array(length);
  const pairWeights = new Float32Array(length);
  let before = 0;
  for (let i = 0; i < length; i++) {
    const share = shareOf(units.words[i] as string);
    weights[i] = weightOf(wordIds[i] as number) * share;
    if (i > 0) pairWeights[i - 1] = (weightOf(pairFeature(units.blur, i - 1)) * (before + share)) / 2;
    before = share;
  }
  const featureWeights = new Float32Array(features.length);
  for (let i = 0; i < features.length; i++) {
    featureWeights[i] = weightOf(features[i] as number) * (featureShares[i] as number);
  }
  return { ...text, weights, pairWeights, featureWeights };
}
