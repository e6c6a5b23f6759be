import type { SpecOf } from '../../../contract';
import { handOrders } from '../../../domain/faq/editing';
import { AppError } from '../../../domain/kernel';
import type { Handler } from '../../_entry';
import { editionOf } from '../../_faq/published-faq';
import { switchEdition } from '../../_faq/switch-edition';
import { get, requireMember, writeOnceAfter } from '../../_records';
import { audit } from '../../_records/audit';

/**
 * Turns every reader back to an older publication, whole. It is a publication of its own in the history, so that going
 * back can itself be taken back. What was approved until now waits to be approved again.
 */
export const rollBackFaq: Handler<SpecOf<'merchant', 'faq.rollBack'>> = (context, input) => {
  const { _id: memberId, name } = requireMember(context);
  return writeOnceAfter(context, input, (write) =>
    switchEdition({
      cause: 'rollBack',
      by: { id: memberId, name },
      now: context.now(),
      prepare: async ({ settings }) => {
        const target = await get('faq_publications', input.publicationId);
        if (!target) throw new AppError('NOT_FOUND');
        if (target._id === settings?.publicationId) throw new AppError('INVALID_STATE', { status: 'current' });
        const edition = await editionOf(target);
        return { edition, categories: handOrders(edition), rolledBackTo: target._id };
      },
      write,
      finish: async (transaction, { publicationId, hash, at }) => {
        await audit(transaction, context, { key: input.key, targetId: input.publicationId });
        return { publicationId, hash, at };
      },
    }),
  );
};
