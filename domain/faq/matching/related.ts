import type { Millis } from '../../kernel';
import type { MatchContext, MatchEntry } from './entry';
import { QUESTION_GROUPS } from './everyday-synonyms';
import { type Ranker, rankerOf } from './ranker';
import type { Query } from './text-index';

/** A question for editors or a page sees everything it is given. */
const EVERYTHING = { audience: 'agent' } as const;

/** Of two articles about as near, the one of the same category is what a reader goes on to. */
const SAME_CATEGORY_GAIN = 4;

/**
 * The articles nearest to an article's question, nearest first, at most `most`. What it is about counts, not what is asked
 * of it (when, how, where), and those of its own category count more. Only the articles given are
 * considered, so that a shopper's page passes the shopper's articles. Empty for an unknown id.
 * @param now leaves out what is not valid at this moment
 */
export function relatedArticles<Entry extends MatchEntry>(
  articles: readonly Entry[],
  id: string,
  most: number,
  synonyms?: readonly string[],
  now?: Millis,
): Entry[] {
  const own = articles.findIndex((article) => article.id === id);
  if (own < 0) return [];
  const ranker = rankerOf(articles, synonyms);
  const near = rankLike(ranker, own, { ...EVERYTHING, now }).slice(0, most);
  return near.flatMap((found) => articles.find((article) => article.id === found.id) ?? []);
}

/** An article and how like its likest wording is. */
export interface NearDuplicate {
  readonly id: string;
  readonly score: number;
}

/**
 * Articles with a wording so like one of the draft's that both can hardly stand side by side. The editor is warned
 * before publishing. `draft` may or may not stand among `articles`.
 * @param likeness score from which two questions are one, see {@link DUPLICATE_FROM}
 */
export function nearDuplicates(
  articles: readonly MatchEntry[],
  draft: Pick<MatchEntry, 'id' | 'question' | 'similar'>,
  likeness: number = DUPLICATE_FROM,
  synonyms?: readonly string[],
): NearDuplicate[] {
  const ranker = rankerOf(articles, synonyms);
  const own = articles.findIndex((article) => article.id === draft.id);
  const best = new Map<string, number>();
  for (const text of [draft.question, ...(draft.similar ?? [])]) {
    for (const { id, score } of ranker.rankByWording(ranker.index.read(text), own)) {
      if (score >= likeness) best.set(id, Math.max(score, best.get(id) ?? score));
    }
  }
  return [...best].map(([id, score]) => ({ id, score })).sort((a, b) => b.score - a.score);
}

/** The very same words score 20; the likest neighbours in a well-kept FAQ of 150 articles stay just below this. */
export const DUPLICATE_FROM = 15.6;

function rankLike(ranker: Ranker, own: number, context: MatchContext) {
  const categoryOf = new Map(ranker.entries.map(({ id, categoryId }) => [id, categoryId]));
  const category = ranker.entries[own]?.categoryId;
  const gainOf = (id: string) => (category !== undefined && categoryOf.get(id) === category ? SAME_CATEGORY_GAIN : 0);
  return ranker
    .rank(readMatter(ranker, own), context, own)
    .map(({ id, score }) => ({ id, score: score + gainOf(id) }))
    .sort((a, b) => b.score - a.score);
}

/** An entry's question without its question words; whole where it consists of nothing else. */
function readMatter({ index, entries }: Ranker, entry: number): Query {
  const question = index.read(entries[entry]?.question ?? '');
  const isAsking = (place: number) => {
    const group = question.groups[place] as number;
    return group >= 0 && group < QUESTION_GROUPS;
  };
  const matter = index.read(question.units.filter((_, place) => !isAsking(place)).join(' '));
  return matter.length > 0 ? matter : question;
}
