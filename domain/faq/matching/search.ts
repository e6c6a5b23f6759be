import { englishWordings } from '../reading';
import { fitToContext, isVisible } from './applicability';
import type { MatchContext, MatchEntry, Suggestion } from './entry';
import { isFirstCharacter, LITERAL_SCORE, type Line, lineOf, scoreLetters } from './letters';
import { rankerOf } from './ranker';

/** Instant search: what stands under the field after every key, best first. */
export type Search = (typed: string, limit?: number, context?: MatchContext) => Suggestion[];

/** As many as stand above a phone's keyboard, and a few to scroll to. */
export const DEFAULT_LIMIT = 8;
/** The question is what the page shows; a hit in another wording counts a little less. */
const OTHER_WORDING_SHARE = 0.9;
/** An entry for another order or member has to hold the letters this much better to stand before one that fits. */
const MISFIT_COST = 1.5;
/** From this score on an entry holds the very letters typed. */
export const LITERAL_FROM = LITERAL_SCORE * OTHER_WORDING_SHARE;

/** A wording of an entry, to be found letter by letter. */
export interface EntryLine extends Line {
  readonly entry: number;
  readonly share: number;
  /** A wording in English, for who reads English: to anybody else its letters are pinyin that ends up nowhere. */
  readonly isEnglish?: boolean;
}

/**
 * The list for what is typed. `rank` is asked for what may be meant, only where the letters alone do not fill it; undefined while
 * nobody can tell.
 */
export type Listing = (
  typed: string,
  limit: number,
  context: MatchContext,
  rank: () => readonly Suggestion[] | undefined,
) => Suggestion[];

/**
 * Builds instant search over entries: good from the first character on. Entries that hold the typed letters come first
 * (literally, or as pinyin in progress); then come those the matcher thinks are meant, with scores below. Of a first
 * character nobody can tell what is meant.
 * @param synonyms the merchant's own, as `MatcherOptions` has them
 */
export function createSearch(entries: readonly MatchEntry[], synonyms?: readonly string[]): Search {
  const list = createListing(entries);
  return (typed, limit = DEFAULT_LIMIT, context = {}) =>
    list(typed, limit, context, () => {
      const ranker = rankerOf(entries, synonyms);
      return ranker.rank(ranker.index.read(typed), context);
    });
}

/** The same for who ranks the text anyway. @param lines of the entries, perhaps of the first of them only */
export function createListing(
  entries: readonly MatchEntry[],
  lines: readonly EntryLine[] = entries.flatMap(linesOf),
): Listing {
  return (typed, limit, context, rank) => {
    const isOpen = (entry: number) => isVisible(entries[entry] as MatchEntry, context);
    const costOf = (entry: number) => (fitToContext(entries[entry] as MatchEntry, context) === 'no' ? MISFIT_COST : 0);
    const spelt = findSpelt(lines, typed, context.language === 'en', isOpen)
      .map(([entry, score]) => ({ id: entries[entry]?.id ?? '', score, rank: score - costOf(entry) }))
      .sort((a, b) => b.rank - a.rank)
      .map(({ id, score }) => ({ id, score }));
    if (spelt.length >= limit || isFirstCharacter(typed)) return spelt.slice(0, limit);
    const known = new Set(spelt.map(({ id }) => id));
    const meant = likely(rank() ?? []).filter(({ id }) => !known.has(id));
    return [...spelt, ...meant].slice(0, limit);
  };
}

export function linesOf(entry: MatchEntry, index: number): EntryLine[] {
  const others = [...(entry.similar ?? []), ...(entry.keywords ?? [])];
  return [
    { ...lineOf(entry.question), entry: index, share: 1 },
    ...others.map((wording) => ({ ...lineOf(wording), entry: index, share: OTHER_WORDING_SHARE })),
    ...englishWordings(entry).map((wording, nth) => ({
      ...lineOf(wording),
      entry: index,
      share: nth === 0 ? 1 : OTHER_WORDING_SHARE,
      isEnglish: true,
    })),
  ];
}

function findSpelt(
  lines: readonly EntryLine[],
  typed: string,
  readsEnglish: boolean,
  isOpen: (entry: number) => boolean,
): [number, number][] {
  const scoreLine = scoreLetters(typed);
  const best = new Map<number, number>();
  for (const line of lines) {
    if (line.isEnglish && !readsEnglish) continue;
    const score = scoreLine(line) * line.share;
    if (score > (best.get(line.entry) ?? 0) && isOpen(line.entry)) best.set(line.entry, score);
  }
  return [...best];
}

/** A lower bar than an answer's: half the words in common will do while someone is still typing. */
const GUESS_FROM = 6;

/** Scores stay below those of spelt hits, so that the list keeps one order. */
const likely = (ranked: readonly Suggestion[]): Suggestion[] =>
  ranked.filter(({ score }) => score >= GUESS_FROM).map(({ id, score }) => ({ id, score: score / 1000 }));
