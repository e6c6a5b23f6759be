import { missingIn, type Stage, stageOf } from '../../../domain/faq/editing';
import { AppError, type Millis } from '../../../domain/kernel';
import type { Transaction } from '../../_records';
import type { FaqArticleDoc, FaqSettings } from '../../_records/documents';

/** When what is published was last rolled back, in the caller's transaction. */
async function rolledBackAt(transaction: Transaction): Promise<Millis | null> {
  const settings = (await transaction.get('settings', 'faq')) as FaqSettings | undefined;
  return settings?.rolledBackAt ?? null;
}

/**
 * The articles, each at one of these stages. Throws NOT_FOUND, and INVALID_STATE with `details.articleId` and
 * `details.status` for the first that is at another.
 */
export async function requireStage(
  transaction: Transaction,
  articleIds: readonly string[],
  stages: readonly Stage[],
): Promise<FaqArticleDoc[]> {
  const limit = await rolledBackAt(transaction);
  const articles: FaqArticleDoc[] = [];
  for (const articleId of new Set(articleIds)) {
    const article = await transaction.get('faq_articles', articleId);
    if (!article) throw new AppError('NOT_FOUND', { articleId });
    const status = stageOf(article, limit);
    if (!stages.includes(status)) throw new AppError('INVALID_STATE', { articleId, status });
    articles.push(article);
  }
  return articles;
}

/** What a line of the log says of articles that were changed together: the first of them. */
export function asTarget([first]: readonly FaqArticleDoc[]) {
  return { targetId: first?._id ?? null, target: first?.question };
}

/**
 * Throws INVALID_STATE with `details.status` 'incomplete', `details.articleId` and `details.missing` for the first that
 * lacks something: a draft may, what is on its way to the shoppers may not.
 */
export function requireComplete(articles: readonly FaqArticleDoc[]): void {
  for (const article of articles) {
    const missing = article.isArchived ? [] : missingIn(article);
    if (missing.length > 0)
      throw new AppError('INVALID_STATE', { status: 'incomplete', articleId: article._id, missing });
  }
}
