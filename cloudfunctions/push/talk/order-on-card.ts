import { hostPagesOf, orderIdOn } from '../../../domain/host';
import { formatYuan } from '../../../domain/shop';
import { get } from '../../_records';
import type { DeskSettings, OrderDoc } from '../../_records/documents';
import type { PushOf } from '../on/on-push';

/** The order whose page a card opens, where it is the sender's own: what a card says of itself can be forged. */
export async function orderOnCard(push: PushOf<'message'>, settings: DeskSettings): Promise<OrderDoc | undefined> {
  const orderId = push.path === '' ? undefined : orderIdOn(hostPagesOf(settings.hostPages), push.path);
  const order = orderId === undefined ? undefined : await get('orders', orderId);
  return order?.shopperId === push.openid ? order : undefined;
}

/** What stands for it in a timeline: the goods and the amount, as the shop knows them. */
export const wordsOfOrder = ({ items, amountFen }: OrderDoc): string => {
  const [first] = items;
  return `${first?.title ?? ''}${items.length > 1 ? ' 等' : ''} · ${formatYuan(amountFen)}`;
};
