import type { SpecOf } from '../../../contract';
import type { Handler } from '../../_entry';
import { callerOf, writeOnce } from '../../_records';
import { letGo } from '../../_records/canned-pictures';
import { requireEditable } from './require-editable';

/** What was put into replies from it stays there. */
export const removeCannedReply: Handler<SpecOf<'agent', 'cannedReply.remove'>> = (context, input) =>
  writeOnce(context, input, async (transaction) => {
    const { replyId, expectedVersion } = input;
    const { pictures = [] } = await requireEditable(transaction, callerOf(context), replyId, expectedVersion);
    await letGo(transaction, pictures, context.now());
    await transaction.remove('canned_replies', replyId);
    return { replyId, at: context.now() };
  });
