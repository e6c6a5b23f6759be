import type { SpecOf } from '../../../contract';
import { AppError } from '../../../domain/kernel';
import type { Handler } from '../../_entry';
import { categoriesDoc } from '../../_faq/faq-docs';
import { categoriesIn } from '../../_faq/faq-records';
import { writeOnce } from '../../_records';
import { audit } from '../../_records/audit';

/** Puts a category's articles in order by hand. The order belongs to the category, so no article becomes a draft by it. */
export const orderArticles: Handler<SpecOf<'merchant', 'faq.order'>> = (context, input) =>
  writeOnce(context, input, async (transaction) => {
    const { categories, synonyms, v } = await categoriesIn(transaction);
    if (!categories.some(({ id }) => id === input.categoryId)) throw new AppError('NOT_FOUND');
    const articleIds = [...new Set(input.articleIds)];
    const ordered = categories.map((category) =>
      category.id === input.categoryId ? { ...category, articleIds } : category,
    );
    const target = categories.find(({ id }) => id === input.categoryId)?.title;
    const at = context.now();
    await transaction.set('settings', categoriesDoc(ordered, at, v + 1, synonyms));
    await audit(transaction, context, { key: input.key, targetId: input.categoryId, target });
    return { at };
  });
