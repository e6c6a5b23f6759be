import type { SavedFaq } from '../../domain/faq';
import {
  command,
  type FaqArticleDoc,
  type FaqCategories,
  type FaqContents,
  faqSettings,
  find,
  get,
  type Transaction,
} from '../_kit';
import { savedArticle } from './faq-docs';

const PAGE = 500;
/** 10,000 articles: twice what the largest knowledge base is meant to hold. */
const MOST_PAGES = 20;

/** Every article that is saved, in pages by id: a query answers with 1,000 at most. */
export async function allArticles(): Promise<FaqArticleDoc[]> {
  const found: FaqArticleDoc[] = [];
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const last = found.at(-1)?._id;
    const query = last === undefined ? {} : { _id: command.gt(last) };
    const more = await find('faq_articles', query, { orderBy: [['_id', 'asc']], limit: PAGE });
    found.push(...more);
    if (more.length < PAGE) break;
  }
  return found;
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
