import { finish, type Steps } from '../../kernel';
import { englishWordings } from '../reading';
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
  /** Whether a text of the index is a wording in English. */
  isEnglish(text: number): boolean;
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
  const ownTexts = entries.map(wordingsOf);
  const englishTexts = entries.map(englishWordings);
  const textsOf = ownTexts.map((texts, entry) => [...texts, ...(englishTexts[entry] ?? [])]);
  const isEnglish = Uint8Array.from(
    ownTexts.flatMap((texts, entry) => [...texts.map(() => 0), ...(englishTexts[entry] ?? []).map(() => 1)]),
  );
  yield;
  const index = yield* indexInSteps(textsOf, yield* thesaurusInSteps(options.synonyms));
  const retriever = createRetriever(index);
  const features = new Float64Array(FEATURE_COUNT);
  const scoreEntries = (query: Query, isAllowed: (entry: number) => boolean) => {
    const found = new Map<number, EntryScores>();
    // What is asked in Chinese means no English wording, whatever name or number both hold.
    const isChinese = query.units.some((unit) => unit >= FIRST_HAN);
    for (const text of retriever.shortlist(
      query,
      (entry, one) => isAllowed(entry) && !(isChinese && isEnglish[one] === 1),
    )) {
      const entry = index.entryOf[text] as number;
      const own = index.texts[text] as IndexedText;
      const isSecond = isEnglish[text] === 1;
      measureAgreement(query, own, features);
      const known = found.get(entry) ?? { scores: [], english: [], hasSameWording: false };
      (isSecond ? known.english : known.scores).push(scoreWording(features));
      known.hasSameWording ||= isSameWording(query, own);
      found.set(entry, known);
    }
    return [...found];
  };
  return {
    index,
    entries,
    isEnglish: (text) => isEnglish[text] === 1,
    rank(query, context, except = -1) {
      const isAllowed = (entry: number) => entry !== except && isVisible(entries[entry] as MatchEntry, context);
      const ranked = scoreEntries(query, isAllowed).map(([entry, found]) =>
        weighConditions(
          entries[entry] as MatchEntry,
          scoreEntry(found, ownTexts[entry]?.length ?? 1, englishTexts[entry]?.length ?? 1),
          context,
        ),
      );
      return deductCrowding(ranked.sort(byScore));
    },
    rankByWording(query, except = -1) {
      const found = scoreEntries(query, (entry) => entry !== except);
      return found
        .map(([entry, { scores, english }]) => ({
          id: entries[entry]?.id ?? '',
          score: Math.max(...scores, ...english),
        }))
        .sort(byScore);
    },
  };
}

interface EntryScores {
  /** Of the wordings compared. */
  readonly scores: number[];
  /** Those in English: a language is judged by its own wordings, so that the other's cost it nothing. */
  readonly english: number[];
  hasSameWording: boolean;
}

/** Units of Chinese come after all letters. */
const FIRST_HAN = '\u3400';

const byScore = (a: Suggestion, b: Suggestion) => b.score - a.score;

/** Who finds the very words needs no other wordings to agree. */
function scoreEntry({ scores, english, hasSameWording }: EntryScores, own: number, others: number): number {
  if (hasSameWording) return Math.max(...scores, ...english) + SAME_WORDING_GAIN;
  const inChinese = combineWordings(scores, own);
  return english.length === 0 ? inChinese : Math.max(inChinese, combineWordings(english, others));
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
