import type { SpecOf } from '../../../contract';
import { AppError } from '../../../domain/kernel';
import type { Handler } from '../../_entry';
import { writeOnce } from '../../_records';
import { audit } from '../../_records/audit';
import { requireConnection } from './outlines';

/** Tries once more what nobody took, as if it had just happened: with its old id, so that whoever did take it knows it. */
export const sendAgain: Handler<SpecOf<'merchant', 'connection.sendAgain'>> = (context, input) =>
  writeOnce(context, input, async (transaction) => {
    const { key, dispatchId } = input;
    const row = await transaction.get('dispatches', dispatchId);
    if (!row) throw new AppError('NOT_FOUND');
    if (row.state !== 'dead' && row.state !== 'dropped') throw new AppError('INVALID_STATE', { status: row.state });
    const { name } = await requireConnection(transaction, row.connectionId);
    const at = context.now();
    const anew = { state: 'queued', attempts: 0, fromAt: at, nextAt: at, updatedAt: at, v: row.v + 1 } as const;
    await transaction.update('dispatches', dispatchId, anew);
    await audit(transaction, context, { key, targetId: dispatchId, target: name });
    return { dispatchId, at };
  });
