import type { Millis } from '../../kernel';
import type { FaqArticle } from '../article';
import { createRanker } from '../matching';

/** One wording that found nothing, as often as it was typed. */
export interface CountedMiss {
  readonly id: string;
  readonly text: string;
  readonly count: number;
  readonly lastAt: Millis;
}

export interface MissGroup {
  /** The wording typed most. */
  readonly head: CountedMiss;
  /** All of them, the head first, then by how often. */
  readonly members: readonly CountedMiss[];
  readonly count: number;
  readonly lastAt: Millis;
}

/**
 * Two wordings ask the same when one scores this much of what the very same words would. Measured on the demo shop's
 * messages: of pairs above it, 19 of 20 ask the same.
 */
const SAME_SHARE = 0.36;
const EVERYTHING = { audience: 'agent', isEmergency: true } as const;

/**
 * Puts wordings that ask the same together, the most asked first. Every wording is in one group. The articles tell which
 * words are common in this shop: a handful of wordings alone would not.
 */
export function groupMisses(
  misses: readonly CountedMiss[],
  articles: readonly FaqArticle[],
  synonyms?: readonly string[],
): MissGroup[] {
  const ordered = [...misses].sort(byCount);
  const wordings = ordered.map(({ id, text }) => ({ id: missId(id), question: text }));
  const ranker = createRanker([...wordings, ...articles], { synonyms });
  const open = new Map(ordered.map((miss) => [miss.id, miss]));
  const groups: MissGroup[] = [];
  for (const head of ordered) {
    if (!open.delete(head.id)) continue;
    const hits = ranker.rank(ranker.index.read(head.text), EVERYTHING);
    const own = hits.find(({ id }) => id === missId(head.id))?.score ?? Number.POSITIVE_INFINITY;
    const alike = hits.flatMap(({ id, score }) => (score >= own * SAME_SHARE ? (open.get(plainId(id)) ?? []) : []));
    for (const { id } of alike) open.delete(id);
    const members = [head, ...alike.sort(byCount)];
    groups.push({
      head,
      members,
      count: members.reduce((sum, { count }) => sum + count, 0),
      lastAt: Math.max(...members.map(({ lastAt }) => lastAt)),
    });
  }
  return groups.sort((a, b) => b.count - a.count || b.lastAt - a.lastAt);
}

/** No article's id holds a colon, so the two cannot be taken for each other. */
const missId = (id: string) => `miss:${id}`;
const plainId = (id: string) => id.replace(/^miss:/, '');

const byCount = (a: CountedMiss, b: CountedMiss) => b.count - a.count || (a.id < b.id ? -1 : 1);

/** Finds the articles nearest to a text, nearest first, at most `most`. */
export function nearestArticles(articles: readonly FaqArticle[], synonyms?: readonly string[]) {
  const ranker = createRanker(articles, { synonyms });
  const byId = new Map(articles.map((article) => [article.id, article]));
  return (text: string, most: number): FaqArticle[] =>
    ranker
      .rank(ranker.index.read(text), EVERYTHING)
      .slice(0, most)
      .flatMap(({ id }) => byId.get(id) ?? []);
}
