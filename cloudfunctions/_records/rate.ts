import { AppError, type Millis } from '../../domain/kernel';
import { stableId } from '../_sdk/crypto';
import type { Context } from './context';
import type { RateDoc } from './documents';
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

/** When to come again, if this call is one too many. Two database calls. */
async function countCall(transaction: Transaction, context: Context, rule: RateRule): Promise<Millis | undefined> {
  const id = stableId('rate', context.action, context.openid);
  return (await countTogether(transaction, [{ id, rule }], context.now()))?.retryAt;
}

/**
 * Counts one more of each, or of none where it is one too many of any: answers the id of the first of those, and when to come again. Two
 * database calls for each.
 */
export async function countTogether(
  transaction: Transaction,
  counted: readonly { readonly id: string; readonly rule: RateRule }[],
  now: Millis,
): Promise<{ readonly id: string; readonly retryAt: Millis } | undefined> {
  const next: RateDoc[] = [];
  for (const { id, rule } of counted) {
    const rate = await transaction.get('rates', id);
    const endsAt = rate === undefined ? 0 : rate.createdAt + rule.withinMillis;
    if (rate === undefined || now >= endsAt) next.push({ _id: id, createdAt: now, updatedAt: now, count: 1, v: 1 });
    else if (rate.count >= rule.count) return { id, retryAt: endsAt };
    else next.push({ ...rate, updatedAt: now, count: rate.count + 1, v: rate.v + 1 });
  }
  for (const rate of next) await transaction.set('rates', rate);
  return undefined;
}
