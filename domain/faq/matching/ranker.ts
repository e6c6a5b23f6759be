import { fitToContext, isVisible } from './applicability';
import { createThesaurus } from './concepts';
import type { MatchContext, MatchEntry, MatcherOptions, Suggestion } from './entry';
import { FEATURE_COUNT, measureAgreement } from './features';
import { createRetriever } from './retrieve';
import { combineWordings, crowding, scoreWording } from './score';
import { type IndexedText, indexTexts, type TextIndex } from './text-index';

/** An entry with its score; `fits` is false when its conditions are known not to hold. */
export interface Ranked extends Suggestion {
  readonly fits: boolean;
}

/** The ranking under the tiers of outcome; what related questions and calibration work on. */
export interface Ranker {
  readonly index: TextIndex;
  readonly entries: readonly MatchEntry[];
  /** Entries the text may mean, best first; `except` leaves one entry out. */
  rank(query: IndexedText, context: MatchContext, except?: number): Ranked[];
}

/** An entry that does not fit the order must be this much better to stand before one that does. */
const MISFIT_COST = 3;
/** Makes up for any number of other wordings. */
const SAME_WORDING_GAIN = 10;
/** Of two wordings alike the one written for just this order state stands first. */
const SPECIFIC_GAIN = 1.5;

export function createRanker(entries: readonly MatchEntry[], options: MatcherOptions = {}): Ranker {
  const textsOf = entries.map(wordingsOf);
  const index = indexTexts(textsOf, createThesaurus(options.synonyms));
  const retriever = createRetriever(index);
  const features = new Float64Array(FEATURE_COUNT);
  const scoreText = (query: IndexedText, text: IndexedText) => {
    measureAgreement(query, text, features);
    return scoreWording(features) + (isSameWording(query, text) ? SAME_WORDING_GAIN : 0);
  };
  return {
    index,
    entries,
    rank(query, context, except = -1) {
      const scoresOf = new Map<number, number[]>();
      const isAllowed = (entry: number) => entry !== except && isVisible(entries[entry] as MatchEntry, context);
      for (const text of retriever.shortlist(query, isAllowed)) {
        const entry = index.entryOf[text] as number;
        const score = scoreText(query, index.texts[text] as IndexedText);
        const known = scoresOf.get(entry);
        if (known) known.push(score);
        else scoresOf.set(entry, [score]);
      }
      const ranked = [...scoresOf].map(([entry, scores]) => {
        const score = combineWordings(scores, textsOf[entry]?.length ?? 1);
        return weighConditions(entries[entry] as MatchEntry, score, context);
      });
      return deductCrowding(ranked.sort((a, b) => b.score - a.score));
    },
  };
}

/** Keywords make one wording together: by itself each would be found whole in far too many messages. */
function wordingsOf({ question, similar = [], keywords = [] }: MatchEntry): string[] {
  return [question, ...similar, ...(keywords.length > 0 ? [keywords.join(' ')] : [])];
}

function deductCrowding(ranked: readonly Ranked[]): Ranked[] {
  const deduction = crowding(ranked.map(({ score }) => score));
  return ranked.map((one) => ({ ...one, score: one.score - deduction }));
}

/** Whether both are the very same units: then no other entry may come before, however many wordings each has. */
function isSameWording(a: IndexedText, b: IndexedText): boolean {
  return a.length === b.length && a.length > 0 && a.wordIds.every((id, i) => id >= 0 && id === b.wordIds[i]);
}

function weighConditions(entry: MatchEntry, score: number, context: MatchContext): Ranked {
  const fit = fitToContext(entry, context);
  if (fit === 'no') return { id: entry.id, score: score - MISFIT_COST, fits: false };
  return { id: entry.id, score: fit === 'specific' ? score + SPECIFIC_GAIN : score, fits: true };
}

let last: Ranker | undefined;

/**
 * The ranker of these very articles, kept while the same ones come again: a page asks for related questions at every
 * rendering, and an editor checks each sentence typed.
 */
export function rankerOf(entries: readonly MatchEntry[]): Ranker {
  const isSame = last?.entries.length === entries.length && last.entries.every((entry, i) => entry === entries[i]);
  if (!isSame || !last) last = createRanker(entries);
  return last;
}
