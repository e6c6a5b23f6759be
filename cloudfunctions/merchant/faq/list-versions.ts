import type { ArticleInput, SpecOf } from '../../../contract';
import { articleContent } from '../../../domain/faq';
import { OUR_LIMITS } from '../../../domain/kernel';
import { find, type Handler } from '../../_kit';

/** The last versions of an article, so that nothing that was overwritten is lost. */
export const listVersions: Handler<SpecOf<'merchant', 'faq.versions'>> = async (_context, { articleId }) => {
  const found = await find(
    'faq_versions',
    { articleId },
    { orderBy: [['version', 'desc']], limit: OUR_LIMITS.listPage },
  );
  return {
    versions: found.map((doc) => ({
      version: doc.version,
      at: doc.createdAt,
      ...(doc.updatedBy !== null && { by: doc.updatedBy }),
      isArchived: doc.isArchived,
      article: articleContent({ ...doc, id: articleId }) as ArticleInput,
    })),
  };
};
