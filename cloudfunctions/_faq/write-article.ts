import type { FaqArticle } from '../../domain/faq';
import { articleContent } from '../../domain/faq/reading';
import type { Millis } from '../../domain/kernel';
import type { FaqArticleDoc, FaqVersionDoc } from '../_records/documents';

type Content = Omit<FaqArticle, 'id' | 'updatedAt' | 'place'>;

interface Written extends Content {
  readonly _id: string;
  readonly isArchived: boolean;
  readonly contentHash: string;
  readonly writer: { readonly _id: string; readonly name: string };
  readonly at: Millis;
}

/** An article as a writer leaves it: a draft, one version on. */
export function writtenArticle(known: FaqArticleDoc | undefined, { writer, at, ...written }: Written): FaqArticleDoc {
  return {
    ...written,
    createdAt: known?.createdAt ?? at,
    updatedAt: at,
    v: (known?.v ?? 0) + 1,
    updatedBy: writer.name,
    writerId: writer._id,
    stage: 'draft',
    readyAt: null,
    approval: null,
    submittedBy: null,
    returned: null,
  };
}

/** What stays of this version when it is overwritten. */
export function versionDoc(article: FaqArticleDoc): FaqVersionDoc {
  const { id: _id, ...content } = articleContent({ ...article, id: article._id });
  return {
    ...content,
    _id: `${article._id}.${article.v}`,
    createdAt: article.updatedAt,
    updatedAt: article.updatedAt,
    v: 1,
    articleId: article._id,
    version: article.v,
    isArchived: article.isArchived,
    updatedBy: article.updatedBy,
  };
}
