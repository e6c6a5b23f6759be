import type { SpecOf } from '../../contract';
import type { Handler } from '../_entry';
import { requireOwnFreshOrder } from '../_orders/own-orders';
import { deskSettings, get } from '../_records';
import { careTemplateOf } from '../_records/care';
import { orderDetail } from '../_records/order-views';

/** One of the caller's own orders, with the facts that fill an answer's slots. */
export const getOrder: Handler<SpecOf<'shopper', 'order.get'>> = async ({ openid, now }, { orderId }) => {
  const [{ order, asOfAt }, shopper, settings] = await Promise.all([
    requireOwnFreshOrder(openid, orderId, now()),
    get('shoppers', openid),
    deskSettings(now()),
  ]);
  const careTemplateId = careTemplateOf(settings, order);
  return {
    ...(await orderDetail(order, shopper?.tier ?? 'none')),
    asOfAt,
    ...(careTemplateId !== undefined && { careTemplateId }),
  };
};
