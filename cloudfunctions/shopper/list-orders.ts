import type { SpecOf } from '../../contract';
import { OUR_LIMITS } from '../../domain/kernel';
import type { Handler } from '../_entry';
import { listAsOf } from '../_orders/fresh-order';
import { findPage } from '../_records';
import { orderSummaries } from '../_records/order-views';

/** The caller's own orders, newest first. */
export const listOrders: Handler<SpecOf<'shopper', 'order.list'>> = async ({ openid, now }, { state, cursor }) => {
  const [{ items, nextCursor }, asOfAt] = await Promise.all([
    findPage('orders', state ? { shopperId: openid, state } : { shopperId: openid }, {
      orderBy: [['createdAt', 'desc']],
      size: OUR_LIMITS.listPage,
      cursor,
    }),
    listAsOf(now()),
  ]);
  return { orders: await orderSummaries(items), nextCursor, asOfAt };
};
