import type { SpecOf } from '../../contract';
import { AppError } from '../../domain/kernel';
import { audit } from '../_desk/audit';
import { contentHashOf } from '../_desk/faq-publication';
import { type FaqArticleDoc, type Handler, requireMember, writeOnce } from '../_kit';

/**
 * Saves a draft. Two editors who opened the same version cannot both save: the second learns the version that is there
 * now (VERSION_CONFLICT) and keeps what they typed. Shoppers see nothing of it before it is published.
 */
export const saveArticle: Handler<SpecOf<'merchant', 'faq.save'>> = async (context, input) => {
  const { key, expectedVersion, isArchived } = input;
  const { id, ...content } = input.article;
  const editor = requireMember(context);
  return writeOnce(context, input, async (transaction) => {
    const known = await transaction.get('faq_articles', id);
    const currentVersion = known?.v ?? 0;
    if (currentVersion !== expectedVersion) throw new AppError('VERSION_CONFLICT', { currentVersion });
    if (!(await transaction.get('faq_categories', content.categoryId))) {
      throw new AppError('INVALID_INPUT', { fields: [{ path: 'article.categoryId', rule: 'known_category' }] });
    }
    const at = context.now();
    const article: FaqArticleDoc = {
      _id: id,
      createdAt: known?.createdAt ?? at,
      updatedAt: at,
      v: currentVersion + 1,
      ...content,
      isArchived,
      updatedBy: editor.name,
      contentHash: contentHashOf(input.article),
    };
    await transaction.set('faq_articles', article);
    await audit(transaction, context, { key, memberId: editor._id, targetId: id });
    return { articleId: id, version: article.v, at };
  });
};
