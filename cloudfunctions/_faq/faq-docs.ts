import type { FaqArticle } from '../../domain/faq';
import type { OrderedCategory, SavedArticle } from '../../domain/faq/editing';
import { articleContent } from '../../domain/faq/reading';
import { type Millis, ownValue } from '../../domain/kernel';
import type { FaqArticleDoc, FaqCategories } from '../_records/documents';
import { contentHashOf } from './faq-publication';

/** A stored article as the rules of editing see it. */
export function savedArticle(doc: FaqArticleDoc): SavedArticle {
  return {
    ...articleContent({ ...doc, id: doc._id }),
    updatedAt: doc.updatedAt,
    isArchived: doc.isArchived,
    stage: doc.stage,
    readyAt: doc.readyAt,
    ...(doc.approval && { approval: doc.approval }),
  };
}

/** Whether what is saved differs from what is published. */
export function isDraft(
  article: { readonly _id: string; readonly contentHash: string; readonly isArchived: boolean },
  contents: Readonly<Record<string, string>>,
): boolean {
  return ownValue(contents, article._id) !== (article.isArchived ? undefined : article.contentHash);
}

/** An article as a deployment brings it along: approved, so that the first publishing takes it. */
export function articleDoc(article: FaqArticle): FaqArticleDoc {
  const { id, ...content } = articleContent(article);
  return {
    _id: id,
    createdAt: article.updatedAt,
    updatedAt: article.updatedAt,
    v: 1,
    ...content,
    isArchived: false,
    updatedBy: null,
    writerId: null,
    stage: 'ready',
    readyAt: article.updatedAt,
    submittedBy: null,
    returned: null,
    contentHash: contentHashOf(article),
  };
}

/** The record of all categories, with the synonyms. */
export function categoriesDoc(
  categories: readonly OrderedCategory[],
  now: Millis,
  v = 1,
  synonyms: readonly string[] = [],
): FaqCategories {
  return { _id: 'faq_categories', categories, ...(synonyms.length > 0 && { synonyms }), updatedAt: now, v };
}
