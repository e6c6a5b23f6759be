import { charCount } from '../../kernel';
import type { MatchContext, MatchEntry } from './entry';
import { createJudge } from './matcher';
import { type Ranked, rankerOf } from './ranker';
import { createListing, DEFAULT_LIMIT, LITERAL_FROM } from './search';

/** What stands under a shopper's search field. */
export interface Found<Entry> {
  readonly questions: readonly Entry[];
  /** None of them is meant for sure. */
  readonly isGuess: boolean;
  /** Why there is nothing: the sentence means none of it, or nothing holds these words. */
  readonly missed?: 'refused' | 'none';
}

export type ShopperSearch<Entry> = (words: string, context?: MatchContext) => Found<Entry>;

/** From here on it is a question rather than a word in progress, and the matcher may say that none is meant. */
const QUESTION_CHARS = 4;

const NOTHING_ASKED = Object.freeze({ questions: [], isGuess: false });

/**
 * Builds the search of the help: the list of instant search, and the matcher's word on it once there is a question to judge.
 * Both go by one ranking of the words, which is what takes time with every letter.
 * @param synonyms the merchant's own, as `MatcherOptions` has them
 */
export function createShopperSearch<Entry extends MatchEntry>(
  entries: readonly Entry[],
  synonyms?: readonly string[],
): ShopperSearch<Entry> {
  const ranker = rankerOf(entries, synonyms);
  const judge = createJudge(ranker);
  const list = createListing(entries);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return (words, context = {}) => {
    if (words === '') return NOTHING_ASKED;
    let ranked: readonly Ranked[] | undefined;
    const rank = () => {
      ranked ??= ranker.rank(ranker.index.read(words), context);
      return ranked;
    };
    const outcome = charCount(words) >= QUESTION_CHARS ? judge(words, rank()).outcome : 'answer';
    const listed = list(words, DEFAULT_LIMIT, context, rank);
    // That nothing is meant by a sentence says nothing against questions that hold its very letters.
    const shown = outcome === 'refused' ? listed.filter(({ score }) => score >= LITERAL_FROM) : listed;
    const questions = shown.flatMap(({ id }) => byId.get(id) ?? []);
    const isGuess = outcome === 'suggest';
    if (questions.length > 0) return { questions, isGuess };
    return { questions, isGuess, missed: outcome === 'refused' ? 'refused' : 'none' };
  };
}
