import type { SpecOf } from '../../contract';
import { faqCategory } from '../_desk/faq-publication';
import type { Handler } from '../_kit';
import { allArticles, allCategories, isDraft, publishedContents } from './faq-source';

/** The editor's overview: every article with whether it differs from what shoppers read. */
export const listFaq: Handler<SpecOf<'merchant', 'faq.list'>> = async () => {
  const [categories, articles, { settings, contents }] = await Promise.all([
    allCategories(),
    allArticles(['categoryId', 'question', 'tier', 'demand', 'isArchived', 'updatedAt', 'contentHash']),
    publishedContents(),
  ]);
  const rows = articles.map((article) => ({
    id: article._id,
    categoryId: article.categoryId,
    question: article.question,
    tier: article.tier,
    demand: article.demand,
    isDraft: isDraft(article, contents),
    isArchived: article.isArchived,
    updatedAt: article.updatedAt,
  }));
  return {
    categories: categories.map(faqCategory),
    articles: rows,
    draftCount: rows.filter((row) => row.isDraft).length,
    ...(settings && { publishedAt: settings.publishedAt, publishedHash: settings.hash }),
  };
};
