import type { Millis } from '../../domain/kernel';
import { type GivenOrder, withoutAbsent } from '../_orders/given-order';
import { get, transact } from '../_records';
import type { OrderDoc } from '../_records/documents';
import { addIfAbsent } from '../_records/store';
import { inParallel, stableId } from '../_sdk';
import type { Letter } from './signed';

/** What became of an order: kept, older than what is kept already, or another source's. */
type Fate = 'kept' | 'older' | 'elsewhere';
export interface Answer {
  readonly orders: readonly { readonly id: string; readonly fate: Fate }[];
}

/**
 * Keeps what a host's server says of its orders, each if nothing later is known of it. A letter that came before is answered as it was
 * then, and whatever comes twice changes nothing: what is kept is as late already. Two database calls, and a transaction an order.
 */
export async function putOrders({ source, id }: Letter, orders: readonly GivenOrder[], now: Millis): Promise<Answer> {
  const _id = stableId('orders', source, id);
  const before = await get('idempotency', _id);
  if (before) return before.ack as Answer;
  // The same order twice in one letter: the later one.
  const latest = new Map(
    [...orders].sort((one, other) => one.updatedAt - other.updatedAt).map((order) => [order.id, order]),
  );
  const fates = await inParallel([...latest.values()], async (order) => ({
    id: order.id,
    fate: await putOrder(kept(order, source)),
  }));
  const ack: Answer = { orders: fates };
  await addIfAbsent('idempotency', {
    _id,
    createdAt: now,
    updatedAt: now,
    v: 1,
    action: 'orders.put',
    inputHash: '',
    ack,
  });
  return ack;
}

const putOrder = (order: OrderDoc): Promise<Fate> =>
  transact(async (transaction) => {
    const known = await transaction.get('orders', order._id);
    if (known && (known.source ?? order.source) !== order.source) return 'elsewhere';
    if (known?.updatedAt !== undefined && known.updatedAt >= (order.updatedAt ?? 0)) return 'older';
    await transaction.set('orders', known ? { ...order, ...ourOwn(known) } : order);
    return 'kept';
  });

/** What no source tells: what its shopper has asked for, so that nothing is asked twice, and our count of changes. */
const ourOwn = ({ asked, v = 0 }: OrderDoc): Pick<OrderDoc, 'asked' | 'v'> => ({ ...(asked && { asked }), v: v + 1 });

function kept({ id, openid, ...order }: GivenOrder, source: string): OrderDoc {
  return { ...withoutAbsent(order), _id: id, shopperId: openid, source };
}
