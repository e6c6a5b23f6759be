import type { SpecOf } from '../../../contract';
import type { Handler } from '../../_entry';
import { writeOnce } from '../../_records';
import { audit } from '../../_records/audit';
import { requireConnection, setOutline } from './outlines';

/** Takes it away with its keys. What still waits for it has nowhere to go any more, and is gone after its 30 days. */
export const removeConnection: Handler<SpecOf<'merchant', 'connection.remove'>> = (context, input) =>
  writeOnce(context, input, async (transaction) => {
    const { key, connectionId } = input;
    const { name, kind, shows } = await requireConnection(transaction, connectionId);
    await transaction.remove('connections', connectionId);
    await setOutline(transaction, connectionId, undefined);
    await audit(transaction, context, { key, targetId: connectionId, target: name, before: { name, kind, shows } });
    return { connectionId, at: context.now() };
  });
