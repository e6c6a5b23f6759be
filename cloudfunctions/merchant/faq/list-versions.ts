import type { ArticleInput, SpecOf } from '../../../contract';
import { articleContent } from '../../../domain/faq/reading';
import { OUR_LIMITS } from '../../../domain/kernel';
import type { Handler } from '../../_entry';
import { findPage } from '../../_records';

/** The versions of an article, newest first, so that nothing that was overwritten is lost. */
export const listVersions: Handler<SpecOf<'merchant', 'faq.versions'>> = async (_context, { articleId, cursor }) => {
  const { items, nextCursor } = await findPage(
    'faq_versions',
    { articleId },
    { orderBy: [['version', 'desc']], size: OUR_LIMITS.listPage, cursor },
  );
  return {
    versions: items.map((doc) => ({
      version: doc.version,
      at: doc.createdAt,
      ...(doc.updatedBy !== null && { by: doc.updatedBy }),
      isArchived: doc.isArchived,
      article: articleContent({ ...doc, id: articleId }) as ArticleInput,
    })),
    nextCursor,
  };
};
