import type { SpecOf } from '../../contract';
import { orderIdOf } from '../../domain/orders';
import type { Handler } from '../_entry';
import { find, findByIds } from '../_records';

/**
 * The caller's own order that a payment is of: WeChat's order centre calls it by the transaction, a shop by the number that it gave
 * to the payment, as the order's id or as its number. Anybody can name any: somebody else's is none. One or two database calls.
 */
export const findOrder: Handler<SpecOf<'shopper', 'order.find'>> = async (
  { openid },
  { transactionId, tradeNumber },
) => {
  const ids = [...(transactionId === undefined ? [] : [orderIdOf('wechat', transactionId)]), tradeNumber];
  const named = await findByIds(
    'orders',
    ids.filter((id): id is string => id !== undefined),
  );
  const own = named.find(({ shopperId }) => shopperId === openid);
  if (own) return { orderId: own._id };
  if (tradeNumber === undefined) return {};
  const [numbered] = await find('orders', { shopperId: openid, number: tradeNumber }, { limit: 1 });
  return numbered ? { orderId: numbered._id } : {};
};
