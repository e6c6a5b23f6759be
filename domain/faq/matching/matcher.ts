import { compare, FEATURE_COUNT } from './align';
import { fitToContext, isVisible } from './applicability';
import { calibrate } from './calibrate';
import { createThesaurus } from './concepts';
import type { MatchContext, MatchEntry, MatcherOptions, MatchResult, Suggestion } from './entry';
import { createRetriever } from './retrieve';
import { scoreOf } from './score';
import { type IndexedText, indexTexts, type TextIndex } from './text-index';

/** Finds the entry a message is about, or says that none is. */
export type Matcher = (text: string, context?: MatchContext) => MatchResult;

/** 「您是不是想问」 offers no more than three. */
const MOST_SUGGESTIONS = 3;
const MOST_RANKED = 10;

/**
 * Builds a matcher for a knowledge base. The same code runs on the phone and in the cloud; it keeps no state between
 * messages.
 * @param entries questions with their other wordings
 * @param options the operator's settings
 */
export function createMatcher(entries: readonly MatchEntry[], options: MatcherOptions = {}): Matcher {
  const ranker = createRanker(entries, options);
  const { answerFrom, suggestFrom } = calibrate(ranker, options.falseAnswerRate ?? 0.05);
  return (text, context = {}) => {
    const ranked = ranker.rank(ranker.index.read(text), context);
    return decide(ranked, answerFrom, suggestFrom);
  };
}

function decide(found: readonly Ranked[], answerFrom: number, suggestFrom: number): MatchResult {
  const ranked = found.slice(0, MOST_RANKED).map(({ id, score }): Suggestion => ({ id, score }));
  const [best] = ranked;
  const score = best?.score ?? Number.NEGATIVE_INFINITY;
  if (best === undefined || score < suggestFrom) return { outcome: 'refused', suggestions: [], score, ranked };
  if (score < answerFrom || !found[0]?.fits) {
    return { outcome: 'suggest', suggestions: ranked.slice(0, MOST_SUGGESTIONS), score, ranked };
  }
  return { outcome: 'answer', answer: best, suggestions: ranked.slice(1, 1 + MOST_SUGGESTIONS), score, ranked };
}

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
/** Of two wordings alike the one written for just this order state stands first. */
const SPECIFIC_GAIN = 0.3;

export function createRanker(entries: readonly MatchEntry[], options: MatcherOptions = {}): Ranker {
  const textsOf = entries.map((entry) => [entry.question, ...(entry.similar ?? [])]);
  const index = indexTexts(textsOf, createThesaurus(options.synonyms));
  const retriever = createRetriever(index);
  const features = new Float64Array(FEATURE_COUNT);
  return {
    index,
    entries,
    rank(query, context, except = -1) {
      const best = new Map<number, number>();
      const isAllowed = (entry: number) => entry !== except && isVisible(entries[entry] as MatchEntry, context);
      for (const text of retriever.shortlist(query, isAllowed)) {
        const entry = index.entryOf[text] as number;
        compare(query, index.texts[text] as IndexedText, features);
        best.set(entry, Math.max(best.get(entry) ?? Number.NEGATIVE_INFINITY, scoreOf(features)));
      }
      return [...best]
        .map(([entry, score]) => weighConditions(entries[entry] as MatchEntry, score, context))
        .sort((a, b) => b.score - a.score);
    },
  };
}

function weighConditions(entry: MatchEntry, score: number, context: MatchContext): Ranked {
  const fit = fitToContext(entry, context);
  if (fit === 'no') return { id: entry.id, score: score - MISFIT_COST, fits: false };
  return { id: entry.id, score: fit === 'specific' ? score + SPECIFIC_GAIN : score, fits: true };
}
