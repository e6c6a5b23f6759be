import type { SpecOf } from '../../../contract';
import type { ArticleBlock } from '../../../domain/faq';
import type { Handler } from '../../_entry';
import { contentHashOf } from '../../_faq/faq-publication';
import { versionDoc, writtenArticle } from '../../_faq/write-article';
import { callerOf, get, requireMember, writeOnceAfter } from '../../_records';
import { audit } from '../../_records/audit';
import { stableId } from '../../_sdk';
import { requireAnswered } from './draft-from-ticket';
import { ofNobody } from './own-words';

/** A draft for the editors, which nobody reads before it is approved and published. Nothing says of which ticket it came. */
export const proposeArticle: Handler<SpecOf<'agent', 'faq.propose'>> = (context, input) =>
  writeOnceAfter(context, input, async (write) => {
    requireAnswered(callerOf(context), await get('tickets', input.ticketId));
    const articleId = `a_${stableId('proposed', context.openid, input.key)}`;
    const content = {
      categoryId: '',
      question: ofNobody(input.question),
      similar: [],
      keywords: [],
      blocks: [{ type: 'text', text: ofNobody(input.answer) }] satisfies ArticleBlock[],
      tier: 'common' as const,
      conditions: {},
      demand: 0,
    };
    return write(async (transaction) => {
      const at = context.now();
      const contentHash = contentHashOf({ id: articleId, ...content });
      const writer = requireMember(context);
      const article = writtenArticle(undefined, {
        ...content,
        _id: articleId,
        isArchived: false,
        contentHash,
        writer,
        at,
      });
      await transaction.add('faq_articles', article);
      await transaction.add('faq_versions', versionDoc(article));
      await audit(transaction, context, { key: input.key, targetId: articleId, target: content.question });
      return { articleId, at };
    });
  });
