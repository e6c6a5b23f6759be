import type { SpecOf } from '../../../contract';
import type { Handler } from '../../_entry';
import { requireMember, writeOnce } from '../../_records';
import { audit } from '../../_records/audit';
import { markMisses } from './mark-misses';

/** Takes missed wordings off the list without an answer. */
export const dismissMiss: Handler<SpecOf<'merchant', 'faq.dismissMiss'>> = (context, input) =>
  writeOnce(context, input, async (transaction) => {
    await markMisses(transaction, input.missIds, 'dismissed');
    const memberId = requireMember(context)._id;
    await audit(transaction, context, { key: input.key, memberId, targetId: input.missIds[0] ?? null });
    return { at: context.now() };
  });
