import type { FaqArticle, FaqCategory, FaqTree } from '../article';
import { englishOf } from './second-language';

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
  english,
  tier,
  conditions,
  demand,
}: Omit<FaqArticle, 'updatedAt' | 'place'>): Omit<FaqArticle, 'updatedAt' | 'place'> {
  const content = { id, categoryId, question, similar, keywords, blocks, tier, conditions, demand };
  const second = englishOf(english);
  return second ? { ...content, english: second } : content;
}

/** What an editor writes of a category, without the order of its articles. */
export function categoryContent({ id, title, english, icon }: FaqCategory): FaqCategory {
  return english ? { id, title, english, icon } : { id, title, icon };
}

/** JSON with every object's keys in order and absent fields left out, so that equal values give equal texts. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
