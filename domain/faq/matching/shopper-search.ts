import { charCount, finish } from '../../kernel';
import { characterTablesInSteps } from './characters';
import type { MatchContext, MatchEntry } from './entry';
import { type Judge, judgeInSteps } from './matcher';
import { type Ranked, type Ranker, rankerInSteps } from './ranker';
import { createListing, DEFAULT_LIMIT, type EntryLine, LITERAL_FROM, linesOf } from './search';

/** What stands under a shopper's search field. */
export interface Found<Entry> {
  readonly questions: readonly Entry[];
  /** None of them is meant for sure. */
  readonly isGuess: boolean;
  /** Why there is nothing: the sentence means none of it, or nothing holds these words. Never said before all is built. */
  readonly missed?: 'refused' | 'none';
}

export type ShopperSearch<Entry> = (words: string, context?: MatchContext) => Found<Entry>;

/** From here on it is a question rather than a word in progress, and the matcher may say that none is meant. */
const QUESTION_CHARS = 4;
/** Entries laid out for their letters before the first of them can be searched, and from one time to the next. */
const ENTRIES_A_STAGE = 128;

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
  return finish(shopperSearchInSteps(entries, synonyms));
}

/**
 * The same in steps, of a millisecond or less on a slow phone but for those in which a table or a pattern is used for the first
 * time. What can be searched by then is yielded now and then; the last of it is returned.
 */
export function* shopperSearchInSteps<Entry extends MatchEntry>(
  entries: readonly Entry[],
  synonyms?: readonly string[],
): Generator<ShopperSearch<Entry> | undefined, ShopperSearch<Entry>, undefined> {
  yield* characterTablesInSteps();
  yield;
  const lines: EntryLine[] = [];
  const parts: Parts<Entry> = { entries, lines, byId: new Map(entries.map((entry) => [entry.id, entry])) };
  for (const [index, entry] of entries.entries()) {
    lines.push(...linesOf(entry, index));
    yield index % ENTRIES_A_STAGE === ENTRIES_A_STAGE - 1 ? searchOver(parts) : undefined;
  }
  yield searchOver(parts);
  const ranker = yield* rankerInSteps(entries, synonyms);
  yield searchOver({ ...parts, ranker });
  const judge = yield* judgeInSteps(ranker);
  return searchOver({ ...parts, ranker, judge });
}

interface Parts<Entry> {
  readonly entries: readonly Entry[];
  readonly lines: readonly EntryLine[];
  readonly byId: ReadonlyMap<string, Entry>;
  /** Until it is there only the letters typed are looked for. */
  readonly ranker?: Ranker;
  /** Until it is there nobody can tell whether a sentence means any of it. */
  readonly judge?: Judge;
}

function searchOver<Entry extends MatchEntry>(parts: Parts<Entry>): ShopperSearch<Entry> {
  const { entries, lines, byId, ranker, judge } = parts;
  const list = createListing(entries, lines);
  return (words, context = {}) => {
    if (words === '') return NOTHING_ASKED;
    let ranked: readonly Ranked[] | undefined;
    const rank = () => {
      ranked ??= ranker?.rank(ranker.index.read(words), context);
      return ranked;
    };
    const outcome = judge && charCount(words) >= QUESTION_CHARS ? judge(words, rank() ?? []).outcome : 'answer';
    const listed = list(words, DEFAULT_LIMIT, context, rank);
    // That nothing is meant by a sentence says nothing against questions that hold its very letters.
    const shown = outcome === 'refused' ? listed.filter(({ score }) => score >= LITERAL_FROM) : listed;
    const questions = shown.flatMap(({ id }) => byId.get(id) ?? []);
    const isGuess = outcome === 'suggest';
    if (questions.length > 0 || !judge) return { questions, isGuess };
    return { questions, isGuess, missed: outcome === 'refused' ? 'refused' : 'none' };
  };
}
