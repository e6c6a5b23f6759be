import { AppError, type Millis } from '../../domain/kernel';
import type { Context } from './context';
import { stableId } from './crypto';
import { transact } from './transaction';

interface RateRule {
  readonly count: number;
  readonly withinMillis: Millis;
}

/**
 * Counts this call of this person, in a transaction of its own so that a refused call counts as well.
 * Throws RATE_LIMITED, with `details.retryAt`, once there were more than `count` since the counting began.
 */
export async function limitRate(context: Context, { count, withinMillis }: RateRule): Promise<void> {
  const now = context.now();
  const id = stableId('rate', context.action, context.openid);
  const retryAt = await transact(async (transaction) => {
    const rate = await transaction.get('rates', id);
    const isCounting = rate !== undefined && now < rate.createdAt + withinMillis;
    if (isCounting && rate.count >= count) return rate.createdAt + withinMillis;
    const next = isCounting ? { ...rate, count: rate.count + 1, v: rate.v + 1 } : { createdAt: now, count: 1, v: 1 };
    await transaction.set('rates', { ...next, _id: id, updatedAt: now });
    return undefined;
  });
  if (retryAt !== undefined) throw new AppError('RATE_LIMITED', { retryAt });
}
