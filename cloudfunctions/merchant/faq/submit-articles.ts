import type { SpecOf } from '../../../contract';
import type { Handler } from '../../_entry';
import { requireMember, writeOnce } from '../../_records';
import { audit } from '../../_records/audit';
import { asTarget, requireComplete, requireStage } from './staged-articles';

/** Hands drafts over to be looked at. What an article says does not change, so its version stays. */
export const submitArticles: Handler<SpecOf<'merchant', 'faq.submit'>> = (context, input) =>
  writeOnce(context, input, async (transaction) => {
    const { name } = requireMember(context);
    const articles = await requireStage(transaction, input.articleIds, ['draft']);
    requireComplete(articles);
    for (const { _id } of articles) {
      await transaction.update('faq_articles', _id, {
        stage: 'review',
        readyAt: null,
        submittedBy: name,
        returned: null,
      });
    }
    await audit(transaction, context, { key: input.key, ...asTarget(articles) });
    return { at: context.now() };
  });
