import type { SpecOf } from '../../contract';
import { OUR_LIMITS } from '../../domain/kernel';
import type { Handler } from '../_entry';
import { bringInOrders } from '../_orders/own-orders';
import { findPage } from '../_records';
import { orderSummaries } from '../_records/order-views';

/** The caller's own orders, newest first. */
export const listOrders: Handler<SpecOf<'shopper', 'order.list'>> = async ({ openid, now }, { state, cursor }) => {
  // A page further down is of the same list.
  const ageOf = await bringInOrders(openid, now(), cursor === undefined);
  const { items, nextCursor } = await findPage('orders', state ? { shopperId: openid, state } : { shopperId: openid }, {
    orderBy: [['createdAt', 'desc']],
    size: OUR_LIMITS.listPage,
    cursor,
  });
  return { orders: await orderSummaries(items), nextCursor, asOfAt: ageOf(items) };
};
