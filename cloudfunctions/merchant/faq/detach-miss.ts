import type { SpecOf } from '../../../contract';
import { AppError } from '../../../domain/kernel';
import type { Handler } from '../../_entry';
import { requireMember, writeOnce } from '../../_records';
import { audit } from '../../_records/audit';
import { markMisses } from './mark-misses';
import { teach } from './saved-wordings';

/**
 * Takes back what `faq.attachMiss` did: the wording leaves the draft, the words stand in the list again. Only as long as
 * nobody has saved the article since, else VERSION_CONFLICT: by then it is a wording like any other.
 */
export const detachMiss: Handler<SpecOf<'merchant', 'faq.detachMiss'>> = (context, input) => {
  const { articleId, text, missIds, expectedVersion, key } = input;
  const writer = requireMember(context);
  return writeOnce(context, input, async (transaction) => {
    const known = await transaction.get('faq_articles', articleId);
    if (!known) throw new AppError('NOT_FOUND');
    if (known.v !== expectedVersion) throw new AppError('VERSION_CONFLICT', { currentVersion: known.v });
    const at = context.now();
    const similar = known.similar.filter((wording) => wording !== text);
    const version = await teach(transaction, known, similar, { writer, at });
    await markMisses(transaction, missIds, 'open');
    await audit(transaction, context, { key, targetId: articleId, target: known.question });
    return { version, at };
  });
};
