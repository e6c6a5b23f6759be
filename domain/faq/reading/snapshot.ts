import type { FaqArticle, FaqTree } from '../article';

/** What shoppers read of an edition: all but the guide, which is for agents, and what no category leads to. */
export function shopperTree({ categories, articles, synonyms }: FaqTree): FaqTree {
  const known = new Set(categories.map(({ id }) => id));
  const shown = articles.filter(({ tier, categoryId }) => tier !== 'guide' && known.has(categoryId));
  return { categories, articles: shown, ...(synonyms && { synonyms }) };
}

/** What only agents read of an edition. */
export function guideTree({ categories, articles }: FaqTree): FaqTree {
  return { categories, articles: articles.filter(({ tier }) => tier === 'guide') };
}

/** What an editor writes of an article, without when it was written and where it stands: what a hash of it covers. */
export function articleContent({
  id,
  categoryId,
  question,
  similar,
  keywords,
  blocks,
  tier,
  conditions,
  demand,
}: Omit<FaqArticle, 'updatedAt' | 'place'>): Omit<FaqArticle, 'updatedAt' | 'place'> {
  return { id, categoryId, question, similar, keywords, blocks, tier, conditions, demand };
}

/** JSON with every object's keys in order and absent fields left out, so that equal values give equal texts. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
