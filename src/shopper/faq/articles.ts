import type { FaqArticle, FaqSnapshot } from '../../../domain/faq';
import { shopperArticles } from '../../../domain/faq/reading';

const NONE: readonly FaqArticle[] = [];
const known = new WeakMap<FaqSnapshot, readonly FaqArticle[]>();

/**
 * The articles a shopper may see, the same array for as long as the snapshot lasts: search and related questions hang
 * their index on it, and build it once.
 */
export function articlesOf(snapshot: FaqSnapshot | undefined): readonly FaqArticle[] {
  if (!snapshot) return NONE;
  const articles = known.get(snapshot) ?? shopperArticles(snapshot);
  known.set(snapshot, articles);
  return articles;
}
