import type { SpecOf } from '../../contract';
import { orderDetail, requireOwnOrder } from '../_desk/order-views';
import { get, type Handler } from '../_kit';

/** One of the caller's own orders, with the facts that fill an answer's slots. */
export const getOrder: Handler<SpecOf<'shopper', 'order.get'>> = async ({ openid }, { orderId }) => {
  const [order, shopper] = await Promise.all([requireOwnOrder(openid, orderId), get('shoppers', openid)]);
  return orderDetail(order, shopper?.tier ?? 'none');
};
