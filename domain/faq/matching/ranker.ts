import { finish, type Steps } from '../../kernel';
import { fitToContext, isVisible } from './applicability';
import { thesaurusInSteps } from './concepts';
import type { MatchContext, MatchEntry, MatcherOptions, Suggestion } from './entry';
import { FEATURE_COUNT, measureAgreement } from './features';
import type { IndexedText } from './indexed-text';
import { createRetriever } from './retrieve';
import { combineWordings, crowding, scoreWording } from './score';
import { indexInSteps, type Query, type TextIndex } from './text-index';

/** An entry with its score; `fits` is false when its conditions are known not to hold. */
export interface Ranked extends Suggestion {
  readonly fits: boolean;
}

/** The ranking under the tiers of outcome; what related questions and calibration work on. */
export interface Ranker {
  readonly index: TextIndex;
  readonly entries: readonly MatchEntry[];
  /** Entries the text may mean, best first; `except` leaves one entry out. */
  rank(query: Query, context: MatchContext, except?: number): Ranked[];
  /** Entries by their likest single wording, whoever may see them and whenever they hold; likest first. */
  rankByWording(query: Query, except?: number): Suggestion[];
}

/** An entry that does not fit the order must be this much better to stand before one that does. */
const MISFIT_COST = 3;
/** Of all that score high, the very same words stand first. */
const SAME_WORDING_GAIN = 4;
/** Of two wordings alike the one written for just this order state stands first. */
const SPECIFIC_GAIN = 1.5;

export function createRanker(entries: readonly MatchEntry[], options: MatcherOptions = {}): Ranker {
  return finish(buildInSteps(entries, options));
}

function* buildInSteps(entries: readonly MatchEntry[], options: MatcherOptions): Steps<Ranker> {
  const textsOf = entries.map(wordingsOf);
  yield;
  const index = yield* indexInSteps(textsOf, yield* thesaurusInSteps(options.synonyms));
  const retriever = createRetriever(index);
  const features = new Float64Array(FEATURE_COUNT);
  const scoreEntries = (query: Query, isAllowed: (entry: number) => boolean) => {
    const found = new Map<number, EntryScores>();
    for (const text of retriever.shortlist(query, isAllowed)) {
      const entry = index.entryOf[text] as number;
      const own = index.texts[text] as IndexedText;
      measureAgreement(query, own, features);
      const known = found.get(entry) ?? { scores: [], hasSameWording: false };
      known.scores.push(scoreWording(features));
      known.hasSameWording ||= isSameWording(query, own);
      found.set(entry, known);
    }
    return [...found];
  };
  return {
    index,
    entries,
    rank(query, context, except = -1) {
      const isAllowed = (entry: number) => entry !== except && isVisible(entries[entry] as MatchEntry, context);
      const ranked = scoreEntries(query, isAllowed).map(([entry, found]) =>
        weighConditions(entries[entry] as MatchEntry, scoreEntry(found, textsOf[entry]?.length ?? 1), context),
      );
      return deductCrowding(ranked.sort(byScore));
    },
    rankByWording(query, except = -1) {
      const found = scoreEntries(query, (entry) => entry !== except);
      return found
        .map(([entry, { scores }]) => ({ id: entries[entry]?.id ?? '', score: Math.max(...scores) }))
        .sort(byScore);
    },
  };
}

interface EntryScores {
  /** Of the wordings compared. */
  readonly scores: number[];
  hasSameWording: boolean;
}

const byScore = (a: Suggestion, b: Suggestion) => b.score - a.score;

/** Who finds the very words needs no other wordings to agree. */
function scoreEntry({ scores, hasSameWording }: EntryScores, wordings: number): number {
  return hasSameWording ? Math.max(...scores) + SAME_WORDING_GAIN : combineWordings(scores, wordings);
}

/** Keywords make one wording together: by itself each would be found whole in far too many messages. */
export function wordingsOf({ question, similar = [], keywords = [] }: MatchEntry): string[] {
  return [question, ...similar, ...(keywords.length > 0 ? [keywords.join(' ')] : [])];
}

function deductCrowding(ranked: readonly Ranked[]): Ranked[] {
  const deduction = crowding(ranked.map(({ score }) => score));
  return ranked.map((one) => ({ ...one, score: one.score - deduction }));
}

/** Whether both are the very same units. */
function isSameWording(a: IndexedText, b: IndexedText): boolean {
  return a.length === b.length && a.length > 0 && a.wordIds.every((id, i) => id >= 0 && id === b.wordIds[i]);
}

function weighConditions(entry: MatchEntry, score: number, context: MatchContext): Ranked {
  const fit = fitToContext(entry, context);
  if (fit === 'no') return { id: entry.id, score: score - MISFIT_COST, fits: false };
  return { id: entry.id, score: fit === 'specific' ? score + SPECIFIC_GAIN : score, fits: true };
}

let last: { readonly ranker: Ranker; readonly synonyms: readonly string[] } | undefined;

/**
 * The ranker of these very articles and synonyms, kept while the same ones come again: a page asks for related questions at every
 * rendering, and an editor checks each sentence typed.
 */
export function rankerOf(entries: readonly MatchEntry[], synonyms: readonly string[] = []): Ranker {
  return finish(rankerInSteps(entries, synonyms));
}

/** The same in steps; whoever asks at once in between builds one of their own. */
export function* rankerInSteps(entries: readonly MatchEntry[], synonyms: readonly string[] = []): Steps<Ranker> {
  if (!last || !areSame(last.ranker.entries, entries) || !areSame(last.synonyms, synonyms)) {
    last = { ranker: yield* buildInSteps(entries, { synonyms }), synonyms };
  }
  return last.ranker;
}

function areSame<T>(some: readonly T[], others: readonly T[]): boolean {
  return some.length === others.length && some.every((one, i) => one === others[i]);
}
