import type { SpecOf } from '../../../contract';
import { AppError, DAY, type Millis } from '../../../domain/kernel';
import type { Handler } from '../../_entry';
import { writeOnce } from '../../_records';
import { audit } from '../../_records/audit';
import { newSecret, sealFormer, sealSecret, secretOf } from '../../_records/connection-secrets';
import { requireConnection } from './outlines';

/** For so long both sign, so that whoever receives can change theirs without missing anything. */
const BOTH_SIGN_FOR: Millis = DAY;

/** A new secret for a webhook: shown once, as the first was. */
export const renewSecret: Handler<SpecOf<'merchant', 'connection.renewSecret'>> = async (context, input) => {
  const renewed = await writeOnce(context, input, async (transaction) => {
    const known = await requireConnection(transaction, input.connectionId);
    const { _id, secret, name, v } = known;
    if (secret === undefined) throw new AppError('INVALID_STATE', { status: known.kind });
    const at = context.now();
    const sealedSecret = sealSecret(_id, newSecret());
    await transaction.update('connections', _id, {
      ...{ secret: sealedSecret, former: sealFormer(_id, secret), formerUntilAt: at + BOTH_SIGN_FOR },
      ...{ updatedAt: at, v: v + 1 },
    });
    await audit(transaction, context, { key: input.key, targetId: _id, target: name });
    return { connectionId: _id, version: v + 1, sealedSecret, at };
  });
  const { sealedSecret, ...ack } = renewed;
  return { ...ack, secret: secretOf(ack.connectionId, sealedSecret) };
};
