import type { SpecOf } from '../../contract';
import type { Handler } from '../_entry';
import { get } from '../_records';
import { orderDetail, requireOwnOrder } from '../_records/order-views';

/** One of the caller's own orders, with the facts that fill an answer's slots. */
export const getOrder: Handler<SpecOf<'shopper', 'order.get'>> = async ({ openid }, { orderId }) => {
  const [order, shopper] = await Promise.all([requireOwnOrder(openid, orderId), get('shoppers', openid)]);
  return orderDetail(order, shopper?.tier ?? 'none');
};
