import type { SpecOf } from '../../../contract';
import { needsSecondPerson, withOneMore, withWording } from '../../../domain/faq';
import { AppError } from '../../../domain/kernel';
import { audit } from '../../_desk/audit';
import { contentHashOf } from '../../_desk/faq-publication';
import { turnFaq } from '../../_desk/turn-faq';
import { versionDoc } from '../../_desk/write-article';
import {
  type FaqArticleDoc,
  type Handler,
  type MemberDoc,
  requireMember,
  type Transaction,
  writeOnceAfter,
} from '../../_kit';
import { settleMisses } from './settle-misses';

/** Other wordings an article may have, as the contract says when it is saved. */
const MOST_WORDINGS = 20;

/**
 * Teaches an article a wording that was missed, in what is saved and in what is published, in one transaction: the next
 * shopper who types it is answered. A draft stays a draft, with the wording in it.
 */
export const attachMiss: Handler<SpecOf<'merchant', 'faq.attachMiss'>> = (context, input) => {
  const { articleId, text, missIds, key } = input;
  const writer = requireMember(context);
  return writeOnceAfter(context, input, (write) =>
    turnFaq({
      cause: 'attach',
      by: { id: writer._id, name: writer.name },
      now: context.now(),
      prepare: async ({ edition }) => {
        const article = edition.articles.find(({ id }) => id === articleId);
        if (!article || article.tier === 'guide') throw new AppError('INVALID_STATE', { status: 'not_published' });
        if (needsSecondPerson([article.tier])) throw new AppError('FORBIDDEN', { reason: 'second_person', articleId });
        if (withOneMore(article, text).length > MOST_WORDINGS) throw new AppError('INVALID_STATE', { status: 'full' });
        return { edition: withWording(edition, articleId, text) };
      },
      write,
      finish: async (transaction, { hash, publicationId, at }) => {
        await teachSaved(transaction, articleId, text, writer, at);
        await settleMisses(transaction, missIds, 'attached');
        await audit(transaction, context, { key, memberId: writer._id, targetId: publicationId });
        return { hash, at };
      },
    }),
  );
};

/** The saved article learns the wording too, else the next publishing would take it away. */
async function teachSaved(
  transaction: Transaction,
  articleId: string,
  wording: string,
  writer: MemberDoc,
  at: number,
): Promise<void> {
  const known = await transaction.get('faq_articles', articleId);
  if (!known) throw new AppError('NOT_FOUND');
  const similar = withOneMore(known, wording);
  if (similar === known.similar) return;
  if (similar.length > MOST_WORDINGS) throw new AppError('INVALID_STATE', { status: 'full' });
  const taught: FaqArticleDoc = {
    ...known,
    similar,
    updatedAt: at,
    updatedBy: writer.name,
    v: known.v + 1,
    contentHash: contentHashOf({ ...known, id: articleId, similar }),
  };
  if (known.writerId === null) await transaction.set('faq_versions', versionDoc(known));
  await transaction.set('faq_articles', taught);
  await transaction.add('faq_versions', versionDoc(taught));
}
