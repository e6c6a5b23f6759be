import { AppError } from '../../../domain/kernel';
import { categoriesIn } from '../../_faq/faq-records';
import type { Transaction } from '../../_records';

/** Throws INVALID_INPUT when there is no such category. */
export async function requireCategory(transaction: Transaction, categoryId: string): Promise<void> {
  const { categories } = await categoriesIn(transaction);
  if (categories.some(({ id }) => id === categoryId)) return;
  throw new AppError('INVALID_INPUT', { fields: [{ path: 'article.categoryId', rule: 'known_category' }] });
}
