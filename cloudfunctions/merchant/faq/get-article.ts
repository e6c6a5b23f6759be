import type { ArticleForEditor, SpecOf } from '../../../contract';
import { stageOf } from '../../../domain/faq/editing';
import { articleContent } from '../../../domain/faq/reading';
import { AppError, ownValue } from '../../../domain/kernel';
import type { Handler } from '../../_entry';
import { isDraft } from '../../_faq/faq-docs';
import { publishedContents, savedCategories } from '../../_faq/faq-records';
import { publishedEdition } from '../../_faq/published-faq';
import { get, requireMember } from '../../_records';
import type { FaqArticleDoc } from '../../_records/documents';
import { placesOf } from './list-faq';
import { mayApprove } from './review-articles';

/** An article as it is saved, with how far it has come. */
export const getArticle: Handler<SpecOf<'merchant', 'faq.get'>> = async (context, { articleId }) => {
  const [article, { settings, contents }, { categories }, edition] = await Promise.all([
    get('faq_articles', articleId),
    publishedContents(),
    savedCategories(),
    publishedEdition(),
  ]);
  if (!article) throw new AppError('NOT_FOUND');
  const publishedTier = edition.articles.find(({ id }) => id === articleId)?.tier;
  const { returned } = article;
  return {
    ...contentForEditor(article),
    version: article.v,
    updatedAt: article.updatedAt,
    updatedBy: article.updatedBy ?? undefined,
    isArchived: article.isArchived,
    stage: stageOf(article, settings?.rolledBackAt ?? null),
    submittedBy: article.submittedBy ?? undefined,
    isDraft: isDraft(article, contents),
    isPublished: ownValue(contents, articleId) !== undefined,
    place: placesOf(categories)(article),
    returned: returned ? { comment: returned.comment ?? undefined, by: returned.by, at: returned.at } : undefined,
    mayApprove: mayApprove(requireMember(context), article, publishedTier),
  };
};

/** The stored content as the contract writes it; the two differ only in what may be changed in place. */
function contentForEditor(article: FaqArticleDoc) {
  return articleContent({ ...article, id: article._id }) as Pick<
    ArticleForEditor,
    keyof ReturnType<typeof articleContent>
  >;
}
