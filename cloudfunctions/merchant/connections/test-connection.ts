import type { SpecOf } from '../../../contract';
import type { Handler } from '../../_entry';
import { writeOnce } from '../../_records';
import { dispatchRow } from '../../_records/dispatches';
import { requireConnection } from './outlines';

/** A test goes the way everything goes, so that what arrives proves the way. */
export const testConnection: Handler<SpecOf<'merchant', 'connection.test'>> = (context, input) =>
  writeOnce(context, input, async (transaction) => {
    const { _id } = await requireConnection(transaction, input.connectionId);
    const at = context.now();
    const row = dispatchRow(`${context.openid}/${input.key}`, _id, { type: 'test', at }, at);
    await transaction.add('dispatches', row);
    return { dispatchId: row._id, at };
  });
