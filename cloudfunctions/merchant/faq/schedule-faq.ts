import { merchantActions, type SpecOf } from '../../../contract';
import { AppError } from '../../../domain/kernel';
import type { Handler } from '../../_entry';
import { requireMember, writeOnce } from '../../_records';
import { audit } from '../../_records/audit';
import type { FaqSchedule } from '../../_records/documents';
import { preparedNow } from '../../_records/still-allowed';

/** Sets when it is to be published, or takes it back. There is one time for the whole FAQ. */
export const scheduleFaq: Handler<SpecOf<'merchant', 'faq.schedule'>> = (context, input) =>
  writeOnce(context, input, async (transaction) => {
    const { publishAt, key } = input;
    const at = context.now();
    if (publishAt !== null && publishAt <= at) {
      throw new AppError('INVALID_INPUT', { fields: [{ path: 'publishAt', rule: 'future' }] });
    }
    const { _id: memberId, name } = requireMember(context);
    const known = (await transaction.get('settings', 'faq_schedule')) as FaqSchedule | undefined;
    await transaction.set('settings', {
      _id: 'faq_schedule',
      publishAt,
      by: name,
      byId: memberId,
      setAt: preparedNow(context, merchantActions['faq.schedule']),
      failed: null,
      v: (known?.v ?? 0) + 1,
    });
    const [before, after] = [{ publishAt: known?.publishAt ?? null }, { publishAt }];
    await audit(transaction, context, { key, targetId: null, before, after });
    return { publishAt, at };
  });
