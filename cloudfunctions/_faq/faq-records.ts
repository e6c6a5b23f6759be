import type { SavedFaq } from '../../domain/faq/editing';
import { faqSettings, findMany, get, type Transaction } from '../_records';
import type { FaqArticleDoc, FaqCategories, FaqContents } from '../_records/documents';
import { savedArticle } from './faq-docs';

/** Twice what the largest knowledge base is meant to hold. */
const MAX_ARTICLES = 10_000;

/** Every article that is saved, by id. */
export function allArticles(): Promise<FaqArticleDoc[]> {
  return findMany('faq_articles', {}, { atMost: MAX_ARTICLES });
}

/** The categories and synonyms as they are saved; none before the first were. */
export async function savedCategories(): Promise<Pick<FaqCategories, 'categories' | 'synonyms' | 'v'>> {
  const record = (await get('settings', 'faq_categories')) as FaqCategories | undefined;
  return record ?? { categories: [], v: 0 };
}

/** The categories and synonyms in the caller's transaction; none before the first were saved. */
export async function categoriesIn(
  transaction: Transaction,
): Promise<Pick<FaqCategories, 'categories' | 'synonyms' | 'v'>> {
  const record = (await transaction.get('settings', 'faq_categories')) as FaqCategories | undefined;
  return record ?? { categories: [], v: 0 };
}

/** All that is saved. */
export async function savedFaq(): Promise<SavedFaq> {
  const [{ categories, synonyms }, articles] = await Promise.all([savedCategories(), allArticles()]);
  return { categories, synonyms, articles: articles.map(savedArticle) };
}

/** What is published: where it points, and the content hash of every article in it. */
export async function publishedContents() {
  const [settings, record] = await Promise.all([faqSettings(), get('settings', 'faq_contents')]);
  const { contents = {}, categoriesHash = '' } = (record ?? {}) as Partial<FaqContents>;
  return { settings, contents, categoriesHash };
}
