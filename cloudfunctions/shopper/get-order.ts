import type { SpecOf } from '../../contract';
import type { Handler } from '../_entry';
import { freshOrder } from '../_orders/fresh-order';
import { deskSettings, get } from '../_records';
import { careTemplateOf } from '../_records/care';
import { orderDetail, requireOwnOrder } from '../_records/order-views';

/** One of the caller's own orders, with the facts that fill an answer's slots. */
export const getOrder: Handler<SpecOf<'shopper', 'order.get'>> = async ({ openid, now }, { orderId }) => {
  const [kept, shopper, settings] = await Promise.all([
    requireOwnOrder(openid, orderId),
    get('shoppers', openid),
    deskSettings(now()),
  ]);
  const { order, asOfAt } = await freshOrder(kept, now());
  const careTemplateId = careTemplateOf(settings, order);
  return {
    ...(await orderDetail(order, shopper?.tier ?? 'none')),
    asOfAt,
    ...(careTemplateId !== undefined && { careTemplateId }),
  };
};
