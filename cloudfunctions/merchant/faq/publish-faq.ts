import type { SpecOf } from '../../../contract';
import type { Handler } from '../../_entry';
import { publishFaq as publish } from '../../_faq/publish-faq';
import { requireMember, writeOnceAfter } from '../../_records';
import { audit } from '../../_records/audit';

/** Publishes what is ready. */
export const publishFaq: Handler<SpecOf<'merchant', 'faq.publish'>> = (context, input) => {
  const { _id: memberId, name } = requireMember(context);
  return writeOnceAfter(context, input, (write) =>
    publish({
      cause: 'publish',
      by: { id: memberId, name },
      now: context.now(),
      write,
      finish: async (transaction, { publicationId, hash, articleCount, at }) => {
        await audit(transaction, context, { key: input.key, targetId: publicationId, after: { articleCount } });
        return { publicationId, hash, articleCount, at };
      },
    }),
  );
};
