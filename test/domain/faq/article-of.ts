import type { FaqArticle, FaqSnapshot } from '../../../domain/faq';

/** An article with everything filled in that a test does not care about. */
export function articleOf(article: Partial<FaqArticle> & { id: string }): FaqArticle {
  return {
    categoryId: 'shipping',
    question: `问题 ${article.id}`,
    similar: [],
    keywords: [],
    blocks: [{ type: 'text', text: '答案' }],
    tier: 'common',
    conditions: {},
    demand: 1,
    updatedAt: 0,
    ...article,
  };
}

export function snapshotOf(articles: readonly FaqArticle[]): FaqSnapshot {
  const ids = [...new Set(articles.map(({ categoryId }) => categoryId))];
  return {
    hash: 'test',
    publishedAt: 0,
    categories: ids.map((id) => ({ id, title: id, icon: 'package' })),
    articles,
  };
}
