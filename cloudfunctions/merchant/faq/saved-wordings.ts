import { articleContent } from '../../../domain/faq/reading';
import type { Millis } from '../../../domain/kernel';
import { contentHashOf } from '../../_faq/faq-publication';
import { versionDoc, writtenArticle } from '../../_faq/write-article';
import type { Transaction } from '../../_records';
import type { FaqArticleDoc, MemberDoc } from '../../_records/documents';

/** Saves an article with other wordings as its writer's draft, what it was before among its versions. Answers its version. */
export async function teach(
  transaction: Transaction,
  known: FaqArticleDoc,
  similar: readonly string[],
  { writer, at }: { readonly writer: MemberDoc; readonly at: Millis },
): Promise<number> {
  const { _id, isArchived } = known;
  const { id, ...content } = articleContent({ ...known, id: _id, similar });
  const contentHash = contentHashOf({ id, ...content });
  const article = writtenArticle(known, { ...content, _id, isArchived, contentHash, writer, at });
  // What a deployment brought has no version of its own yet.
  if (known.writerId === null) await transaction.set('faq_versions', versionDoc(known));
  await transaction.set('faq_articles', article);
  await transaction.add('faq_versions', versionDoc(article));
  return article.v;
}
