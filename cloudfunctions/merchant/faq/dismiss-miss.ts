import type { SpecOf } from '../../../contract';
import { audit } from '../../_desk/audit';
import { type Handler, requireMember, writeOnce } from '../../_kit';
import { settleMisses } from './settle-misses';

/** Takes missed wordings off the list without an answer. */
export const dismissMiss: Handler<SpecOf<'merchant', 'faq.dismissMiss'>> = (context, input) =>
  writeOnce(context, input, async (transaction) => {
    await settleMisses(transaction, input.missIds, 'dismissed');
    const memberId = requireMember(context)._id;
    await audit(transaction, context, { key: input.key, memberId, targetId: input.missIds[0] ?? null });
    return { at: context.now() };
  });
