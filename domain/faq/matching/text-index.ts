import { finish, type Steps } from '../../kernel';
import { shareOf } from './common-words';
import { NO_GROUP, type Thesaurus, turnGuess } from './concepts';
import { type IndexedText, Shelf } from './indexed-text';
import { warmPatternsInSteps } from './normalise';
import { type Postings, PostingsBuilder } from './postings';
import { cutUnits } from './tokens';
import { groupFeature, pairOf, Vocabulary } from './vocabulary';

/** A message read in the light of a knowledge base. */
export interface Query extends IndexedText {
  readonly units: readonly string[];
  /** Distinct features that texts hold as well, and what each weighs. */
  readonly features: readonly number[];
  readonly featureWeights: readonly number[];
  /** Weight of all its features, those that no text holds included. */
  readonly mass: number;
}

export interface TextIndex {
  readonly texts: readonly IndexedText[];
  readonly entryOf: Int32Array;
  readonly entryCount: number;
  readonly postings: Postings;
  /** Weight of all features of each text. */
  readonly mass: Float32Array;
  /** Reads a message. */
  read(text: string): Query;
  /** Reads a text of an entry as a message would be read if the entry were not in the knowledge base. */
  readWithoutEntry(text: number): Query;
}

/** What a feature weighs by its number; what a knowledge base does not hold has the number -1. */
interface Scale {
  has(feature: number): boolean;
  rarityOf(feature: number): number;
}

/**
 * Cuts, counts and packs every text.
 * @param textsOf the texts of each entry
 */
export function indexTexts(textsOf: readonly (readonly string[])[], thesaurus: Thesaurus): TextIndex {
  return finish(indexInSteps(textsOf, thesaurus));
}

/** The same in steps of a text or two. */
export function* indexInSteps(textsOf: readonly (readonly string[])[], thesaurus: Thesaurus): Steps<TextIndex> {
  const sources = textsOf.flat();
  const entryOf = Int32Array.from(textsOf.flatMap((texts, entry) => texts.map(() => entry)));
  const vocabulary = new Vocabulary();
  const builder = new PostingsBuilder(entryOf);
  const cut: string[][] = [];
  yield* warmPatternsInSteps();
  for (const source of sources) {
    cut.push(cutUnits(source));
    yield;
  }
  const shelf = new Shelf(cut.reduce((total, { length }) => total + length, 0));
  const texts: IndexedText[] = [];
  for (const units of cut) {
    const text = shelf.add(units, thesaurus);
    learnFeatures(text, units, vocabulary, builder);
    texts.push(text);
    yield;
  }
  const postings = yield* builder.packInSteps();
  const scale = createScale(postings.entryCounts, textsOf.length, 0);
  for (const [i, text] of texts.entries()) {
    weigh(text, cut[i] ?? [], scale);
    yield;
  }
  const scaleWithout = createScale(postings.entryCounts, textsOf.length, 1);
  return {
    texts,
    entryOf,
    entryCount: textsOf.length,
    postings,
    mass: yield* massInSteps(texts.length, postings, vocabulary, scale),
    read: (text) => readQuery(cutUnits(text), thesaurus, vocabulary, scale),
    readWithoutEntry: (text) => readQuery(cut[text] ?? [], thesaurus, vocabulary, scaleWithout),
  };
}

const FEATURES_A_STEP = 256;

/** What is rare in a knowledge base tells much: ln(1 + (N + 1) / (entries holding it + ½)). */
function rarity(entryCount: number, holding: number): number {
  return Math.log(1 + (entryCount + 1) / (0.5 + holding));
}

/** @param leftOut 1 where an entry that holds all features asked for is taken out, else 0 */
function createScale(entryCounts: Int32Array, entryCount: number, leftOut: 0 | 1): Scale {
  const unseen = rarity(entryCount - leftOut, 0);
  const rarities = Float32Array.from(entryCounts, (holding) => rarity(entryCount - leftOut, holding - leftOut));
  return {
    has: (feature) => feature >= 0 && (entryCounts[feature] as number) > leftOut,
    rarityOf: (feature) => (feature < 0 ? unseen : (rarities[feature] as number)),
  };
}

function learnFeatures(
  text: IndexedText,
  units: readonly string[],
  vocabulary: Vocabulary,
  builder: PostingsBuilder,
): void {
  for (let i = 0; i < text.length; i++) {
    const group = text.groups[i] as number;
    const word = vocabulary.learnWord(units[i] as string);
    text.wordIds[i] = word;
    builder.add(word);
    if (group >= 0) builder.add(vocabulary.learnSound(groupFeature(group)));
    text.pairIds[i] = -1;
    if (i + 1 === text.length) continue;
    const pair = vocabulary.learnSound(pairOf(text.sounds[i] as number, text.sounds[i + 1] as number));
    text.pairIds[i] = pair;
    builder.add(pair);
  }
  builder.endText();
}

function* massInSteps(
  textCount: number,
  { offsets, texts }: Postings,
  { shares }: Vocabulary,
  scale: Scale,
): Steps<Float32Array> {
  const mass = new Float32Array(textCount);
  for (let feature = 0; feature < shares.length; feature++) {
    if (feature % FEATURES_A_STEP === 0) yield;
    const weight = scale.rarityOf(feature) * (shares[feature] as number);
    const end = offsets[feature + 1] as number;
    for (let at = offsets[feature] as number; at < end; at++) {
      const text = texts[at] as number;
      mass[text] = (mass[text] as number) + weight;
    }
  }
  return mass;
}

function weigh(
  { length, wordIds, pairIds, weights, pairWeights }: IndexedText,
  units: readonly string[],
  scale: Scale,
) {
  let before = 0;
  for (let i = 0; i < length; i++) {
    const share = shareOf(units[i] as string);
    weights[i] = scale.rarityOf(wordIds[i] as number) * share;
    if (i > 0) pairWeights[i - 1] = (scale.rarityOf(pairIds[i - 1] as number) * (before + share)) / 2;
    before = share;
  }
}

function readQuery(units: readonly string[], thesaurus: Thesaurus, vocabulary: Vocabulary, scale: Scale): Query {
  const text = new Shelf(units.length).add(units, thesaurus, true);
  const features: number[] = [];
  const featureWeights: number[] = [];
  const unseen: number[] = [];
  const add = (feature: number) => {
    if (features.includes(feature)) return;
    features.push(feature);
    featureWeights.push(scale.rarityOf(feature) * (vocabulary.shares[feature] as number));
  };
  const addSound = (sound: number) => {
    const feature = vocabulary.findSound(sound);
    if (scale.has(feature)) {
      add(feature);
      return feature;
    }
    if (!unseen.includes(sound)) unseen.push(sound);
    return -1;
  };
  for (let i = 0; i < text.length; i++) {
    const group = text.groups[i] as number;
    const word = vocabulary.findWord(units[i] as string);
    text.wordIds[i] = scale.has(word) ? word : -1;
    if (scale.has(word)) add(word);
    if (group !== NO_GROUP) addSound(groupFeature(group >= 0 ? group : turnGuess(group)));
    text.pairIds[i] =
      i + 1 === text.length ? -1 : addSound(pairOf(text.sounds[i] as number, text.sounds[i + 1] as number));
  }
  weigh(text, units, scale);
  const mass = featureWeights.reduce((total, weight) => total + weight, unseen.length * scale.rarityOf(-1));
  return { ...text, units, features, featureWeights, mass };
}
