import type { SpecOf } from '../../../contract';
import { picturesOf } from '../../../domain/faq/editing';
import { articleContent } from '../../../domain/faq/reading';
import { AppError, isPropertyName } from '../../../domain/kernel';
import type { Handler } from '../../_entry';
import { contentHashOf } from '../../_faq/faq-publication';
import { requirePublicPictures } from '../../_faq/public-pictures';
import { versionDoc, writtenArticle } from '../../_faq/write-article';
import { requireMember, writeOnce } from '../../_records';
import { audit } from '../../_records/audit';
import { requireCategory } from './categories';

/**
 * Saves a draft. Two editors who opened the same version cannot both save: the second learns the version that is there
 * now (VERSION_CONFLICT), and keeps what they typed, to merge or to overwrite. What is overwritten stays in the article's
 * versions. Readers see nothing of it before it is approved and published.
 */
export const saveArticle: Handler<SpecOf<'merchant', 'faq.save'>> = async (context, input) => {
  const { key, expectedVersion, isArchived } = input;
  const { id, ...content } = articleContent(input.article);
  const writer = requireMember(context);
  await requirePublicPictures(picturesOf(content), 'article.blocks');
  return writeOnce(context, input, async (transaction) => {
    const known = await transaction.get('faq_articles', id);
    // Every object has something under such a name, so maps by article would hold what is not theirs.
    if (!known && isPropertyName(id))
      throw new AppError('INVALID_INPUT', { fields: [{ path: 'article.id', rule: 'id' }] });
    const currentVersion = known?.v ?? 0;
    if (currentVersion !== expectedVersion) throw new AppError('VERSION_CONFLICT', { currentVersion });
    if (content.categoryId !== '') await requireCategory(transaction, content.categoryId);
    const at = context.now();
    const article = writtenArticle(known, {
      ...content,
      _id: id,
      isArchived,
      contentHash: contentHashOf(input.article),
      writer,
      at,
    });
    // What a deployment brought has no version of its own yet.
    if (known && known.writerId === null) await transaction.set('faq_versions', versionDoc(known));
    await transaction.set('faq_articles', article);
    await transaction.add('faq_versions', versionDoc(article));
    // What it says stands in its versions.
    const [before, after] = [known, article].map(
      (one) => one && { question: one.question, isArchived: one.isArchived },
    );
    await audit(transaction, context, { key, targetId: id, target: article.question, before, after });
    return { articleId: id, version: article.v, at };
  });
};
