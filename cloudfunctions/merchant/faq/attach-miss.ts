import type { SpecOf } from '../../../contract';
import { withOneMore } from '../../../domain/faq/editing';
import { AppError, LIST_COUNTS } from '../../../domain/kernel';
import type { Handler } from '../../_entry';
import { requireMember, writeOnce } from '../../_records';
import { audit } from '../../_records/audit';
import { markMisses } from './mark-misses';
import { teach } from './saved-wordings';

/**
 * Teaches an article a wording that was missed, in its draft: shoppers find it by that wording once the draft has gone
 * the usual way. The words leave the list; `faq.detachMiss` takes both back.
 */
export const attachMiss: Handler<SpecOf<'merchant', 'faq.attachMiss'>> = (context, input) => {
  const { articleId, text, missIds, key } = input;
  const writer = requireMember(context);
  return writeOnce(context, input, async (transaction) => {
    const known = await transaction.get('faq_articles', articleId);
    if (!known) throw new AppError('NOT_FOUND');
    if (known.isArchived) throw new AppError('INVALID_STATE', { status: 'archived' });
    const similar = withOneMore(known, text);
    if (similar.length > LIST_COUNTS.wordings) throw new AppError('INVALID_STATE', { status: 'full' });
    const at = context.now();
    const version = similar === known.similar ? known.v : await teach(transaction, known, similar, { writer, at });
    await markMisses(transaction, missIds, 'attached');
    await audit(transaction, context, { key, targetId: articleId, target: known.question });
    return { version, at };
  });
};
