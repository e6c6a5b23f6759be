import { AppError } from '../../../domain/kernel';
import type { FaqCategories, Transaction } from '../../_kit';

/** The categories and synonyms in the caller's transaction; none before the first were saved. */
export async function categoriesIn(
  transaction: Transaction,
): Promise<Pick<FaqCategories, 'categories' | 'synonyms' | 'v'>> {
  const record = (await transaction.get('settings', 'faq_categories')) as FaqCategories | undefined;
  return record ?? { categories: [], v: 0 };
}

/** Throws INVALID_INPUT when there is no such category. */
export async function requireCategory(transaction: Transaction, categoryId: string): Promise<void> {
  const { categories } = await categoriesIn(transaction);
  if (categories.some(({ id }) => id === categoryId)) return;
  throw new AppError('INVALID_INPUT', { fields: [{ path: 'article.categoryId', rule: 'known_category' }] });
}
