import { AppError, type Millis } from '../../domain/kernel';
import { get } from '../_records';
import type { OrderDoc } from '../_records/documents';
import { type FreshOrder, freshOrder, listAsOf } from './fresh-order';
import { bringInNewest, bringInOrder, isHosted, logNoAnswer } from './host-orders';

/**
 * The caller's own order as it is opened, at most five minutes old where it has to be asked for. One that is not known yet is asked of
 * the shop's function, where one is set. Throws NOT_FOUND for everybody else's, and TRY_AGAIN where nobody would say whether it is
 * there: that is unknown, and no order is made up. One database call for what is kept and fresh.
 */
export async function requireOwnFreshOrder(openid: string, orderId: string, now: Millis): Promise<FreshOrder> {
  const kept = await get('orders', orderId);
  if (kept && kept.shopperId !== openid) throw new AppError('NOT_FOUND');
  if (kept) return freshOrder(kept, now);
  const order = (await isHosted(now)) ? await orTryAgain(bringInOrder(openid, orderId, now)) : undefined;
  if (!order) throw new AppError('NOT_FOUND');
  return { order, asOfAt: now };
}

/**
 * Brings in what the shop's function says of somebody's newest orders, where one is set. Answers what tells from when a page of them is:
 * nothing where the shop itself keeps them; where the function did not answer, as old as the oldest of the page.
 */
export async function bringInOrders(
  openid: string,
  now: Millis,
  isFirstPage: boolean,
): Promise<(page: readonly OrderDoc[]) => Millis | undefined> {
  if (!(await isHosted(now))) {
    const asOfAt = await listAsOf(now);
    return () => asOfAt;
  }
  if (!isFirstPage) return oldestOf;
  try {
    const asOfAt = await bringInNewest(openid, now);
    return () => asOfAt;
  } catch (error) {
    logNoAnswer(error);
    return oldestOf;
  }
}

const oldestOf = (page: readonly OrderDoc[]): Millis | undefined =>
  page.length === 0
    ? undefined
    : Math.min(...page.map(({ checkedAt = 0, updatedAt = 0 }) => Math.max(checkedAt, updatedAt)));

async function orTryAgain<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    logNoAnswer(error);
    throw new AppError('TRY_AGAIN', undefined, { cause: error });
  }
}
