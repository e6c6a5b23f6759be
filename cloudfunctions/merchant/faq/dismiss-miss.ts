import type { SpecOf } from '../../../contract';
import type { Handler } from '../../_entry';
import { writeOnce } from '../../_records';
import { audit } from '../../_records/audit';
import { markMisses } from './mark-misses';

/** Takes missed wordings off the list without an answer. */
export const dismissMiss: Handler<SpecOf<'merchant', 'faq.dismissMiss'>> = (context, input) =>
  writeOnce(context, input, async (transaction) => {
    await markMisses(transaction, input.missIds, 'dismissed');
    await audit(transaction, context, { key: input.key, targetId: input.missIds[0] ?? null });
    return { at: context.now() };
  });
