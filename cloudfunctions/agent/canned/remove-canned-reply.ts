import type { SpecOf } from '../../../contract';
import type { Handler } from '../../_entry';
import { callerOf, writeOnce } from '../../_records';
import { letGo } from '../../_records/canned-pictures';
import { auditCanned } from './audit-canned';
import { requireEditable } from './require-editable';

/** What was put into replies from it stays there. */
export const removeCannedReply: Handler<SpecOf<'agent', 'cannedReply.remove'>> = (context, input) =>
  writeOnce(context, input, async (transaction) => {
    const { replyId, expectedVersion } = input;
    const known = await requireEditable(transaction, callerOf(context), 'canned_replies', {
      id: replyId,
      expectedVersion,
    });
    const { pictures = [] } = known;
    await letGo(transaction, pictures, context.now());
    await transaction.remove('canned_replies', replyId);
    await auditCanned(transaction, context, { key: input.key, known, saved: undefined });
    return { replyId, at: context.now() };
  });
