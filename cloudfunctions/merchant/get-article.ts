import type { ArticleForEditor, SpecOf } from '../../contract';
import { articleContent } from '../../domain/faq';
import { AppError } from '../../domain/kernel';
import { type FaqArticleDoc, get, type Handler } from '../_kit';
import { isDraft, publishedContents } from './faq-source';

export const getArticle: Handler<SpecOf<'merchant', 'faq.get'>> = async (_context, { articleId }) => {
  const [article, { contents }] = await Promise.all([get('faq_articles', articleId), publishedContents()]);
  if (!article) throw new AppError('NOT_FOUND');
  return {
    ...contentForEditor(article),
    version: article.v,
    updatedAt: article.updatedAt,
    ...(article.updatedBy !== null && { updatedBy: article.updatedBy }),
    isArchived: article.isArchived,
    isDraft: isDraft(article, contents),
  };
};

/** The stored content as the contract writes it; the two differ only in what may be changed in place. */
function contentForEditor(article: FaqArticleDoc) {
  return articleContent({ ...article, id: article._id }) as Pick<
    ArticleForEditor,
    keyof ReturnType<typeof articleContent>
  >;
}
