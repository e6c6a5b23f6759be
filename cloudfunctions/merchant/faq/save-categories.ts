import type { SpecOf } from '../../../contract';
import { AppError, isPropertyName } from '../../../domain/kernel';
import type { Handler } from '../../_entry';
import { categoriesDoc } from '../../_faq/faq-docs';
import { categoriesIn, savedCategories } from '../../_faq/faq-records';
import { find, writeOnce } from '../../_records';
import { audit } from '../../_records/audit';

/** Makes, renames, moves and drops categories. Their articles keep their orders by hand. Shown with the next publishing. */
export const saveCategories: Handler<SpecOf<'merchant', 'faq.saveCategories'>> = async (context, input) => {
  const wanted = new Set(input.categories.map(({ id }) => id));
  if (wanted.size < input.categories.length) {
    throw new AppError('INVALID_INPUT', { fields: [{ path: 'categories', rule: 'unique_id' }] });
  }
  const { categories: before } = await savedCategories();
  await requireEmpty(before.map(({ id }) => id).filter((id) => !wanted.has(id)));
  return writeOnce(context, input, async (transaction) => {
    const { categories, synonyms, v } = await categoriesIn(transaction);
    if (v !== input.expectedVersion) throw new AppError('VERSION_CONFLICT', { currentVersion: v });
    // As with articles: no map by category may hold what is not theirs.
    const strange = input.categories.find(({ id }) => isPropertyName(id) && !categories.some((one) => one.id === id));
    if (strange) throw new AppError('INVALID_INPUT', { fields: [{ path: 'categories', rule: 'id' }] });
    const orders = new Map(categories.map(({ id, articleIds }) => [id, articleIds]));
    const saved = input.categories.map((category) => {
      const articleIds = orders.get(category.id);
      return articleIds ? { ...category, articleIds } : category;
    });
    const at = context.now();
    await transaction.set('settings', categoriesDoc(saved, at, v + 1, synonyms));
    const [before, after] = [categories, saved].map((all) => ({ categories: all.map(({ title }) => title) }));
    await audit(transaction, context, { key: input.key, targetId: null, before, after });
    return { version: v + 1, at };
  });
};

/** An article whose category is gone could not be found by anybody. One that is archived does not need it. */
async function requireEmpty(categoryIds: readonly string[]): Promise<void> {
  for (const categoryId of categoryIds) {
    const [article] = await find('faq_articles', { categoryId, isArchived: false }, { limit: 1, fields: ['_id'] });
    if (article) throw new AppError('INVALID_STATE', { status: 'not_empty', categoryId });
  }
}
