import type { SpecOf } from '../../../contract';
import { HOUR } from '../../../domain/kernel';
import type { Handler } from '../../_entry';
import { limitRateIn, writeOnce } from '../../_records';
import { advanceErasure, erasureIdOf } from '../../_records/erase-person';
import { bestEffort } from '../../_sdk/best-effort';

const RATE = { count: 5, withinMillis: HOUR } as const;

/** Notes that it is asked for; from then on it happens whatever becomes of this call, which takes the first step. */
export const deleteOwnData: Handler<SpecOf<'shopper', 'data.delete'>> = async (context, input) => {
  const { openid } = context;
  const _id = erasureIdOf(openid);
  const at = context.now();
  const ack = await writeOnce(context, input, async (transaction) => {
    await limitRateIn(transaction, context, RATE);
    const known = await transaction.get('erasures', _id);
    const asked = { _id, createdAt: known?.createdAt ?? at, updatedAt: at, v: (known?.v ?? 0) + 1 };
    await transaction.set('erasures', { ...asked, shopperId: openid, askedAt: at, isFinished: false });
    return { askedAt: at };
  });
  await bestEffort('erase', () => advanceErasure(_id, at));
  return ack;
};
