import { AppError, type Millis } from '../../domain/kernel';
import { stableId } from '../_sdk/crypto';
import type { Context } from './context';
import { type Transaction, transact } from './transaction';

interface RateRule {
  readonly count: number;
  readonly withinMillis: Millis;
}

/**
 * Counts this call of this person, in a transaction of its own so that a refused call counts as well.
 * Throws RATE_LIMITED, with `details.retryAt`, once there were more than `count` since the counting began.
 */
export async function limitRate(context: Context, rule: RateRule): Promise<void> {
  const retryAt = await transact((transaction) => countCall(transaction, context, rule));
  if (retryAt !== undefined) throw new AppError('RATE_LIMITED', { retryAt });
}

/** As `limitRate`, within the transaction of the call's own effects: two database calls less, refused calls not counted. */
export async function limitRateIn(transaction: Transaction, context: Context, rule: RateRule): Promise<void> {
  const retryAt = await countCall(transaction, context, rule);
  if (retryAt !== undefined) throw new AppError('RATE_LIMITED', { retryAt });
}

const countCall = (transaction: Transaction, context: Context, rule: RateRule) =>
  countOnce(transaction, stableId('rate', context.action, context.openid), rule, context.now());

/** Counts one more of what has this id. Answers when to come again, if that is one too many. Two database calls. */
export async function countOnce(
  transaction: Transaction,
  id: string,
  { count, withinMillis }: RateRule,
  now: Millis,
): Promise<Millis | undefined> {
  const rate = await transaction.get('rates', id);
  const isCounting = rate !== undefined && now < rate.createdAt + withinMillis;
  if (isCounting && rate.count >= count) return rate.createdAt + withinMillis;
  const next = isCounting ? { ...rate, count: rate.count + 1, v: rate.v + 1 } : { createdAt: now, count: 1, v: 1 };
  await transaction.set('rates', { ...next, _id: id, updatedAt: now });
  return undefined;
}
