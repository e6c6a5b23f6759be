import type { OrderDetail, OrderForAgent, OrderSummary } from '../../contract';
import { maskAddress, maskName, maskPhone, provinceAndCity } from '../../domain/compliance';
import { AppError } from '../../domain/kernel';
import type { MemberTier } from '../../domain/shop';
import type { OrderDoc } from './documents';
import { temporaryUrls } from './files';
import { get } from './store';

/** The caller's own order. Throws NOT_FOUND for everybody else's. One database call. */
export async function requireOwnOrder(openid: string, orderId: string): Promise<OrderDoc> {
  const order = await get('orders', orderId);
  if (order?.shopperId !== openid) throw new AppError('NOT_FOUND');
  return order;
}

/** Orders for a list. Pictures of the shop that lie in cloud storage get an address, in one call for all. */
export async function orderSummaries(orders: readonly OrderDoc[]): Promise<OrderSummary[]> {
  const images = orders.flatMap(({ items }) => items.map(({ image }) => image));
  const urls = await temporaryUrls(images.filter((image) => image.startsWith('cloud://')));
  return orders.map((order) => ({
    id: order._id,
    number: order.number,
    state: order.state,
    stateAt: order.stateAt,
    title: order.title,
    items: order.items.map((item) => ({ ...item, image: urls.get(item.image) ?? item.image })),
    amountFen: order.amountFen,
    createdAt: order.createdAt,
    expectedShipAt: order.expectedShipAt,
    payDeadlineAt: order.payDeadlineAt,
    shippedAt: order.shippedAt,
    movedAt: order.movedAt,
  }));
}

/** An order for its shopper; the receiver is masked, as the page may be shown to others. */
export async function orderDetail(order: OrderDoc, tier: MemberTier): Promise<OrderDetail> {
  const [summary] = await orderSummaries([order]);
  const { name, phone, region, address } = order.receiver;
  return {
    ...(summary as OrderSummary),
    ...factsOf(order),
    receiver: { name: maskName(name), phone: maskPhone(phone), address: maskAddress(`${region}${address}`) },
    tier,
  };
}

/** What an agent needs of an order, and no more. */
export function orderForAgent(order: OrderDoc): OrderForAgent {
  return {
    id: order._id,
    number: order.number,
    state: order.state,
    stateAt: order.stateAt,
    title: order.title,
    amountFen: order.amountFen,
    region: provinceAndCity(order.receiver.region) || undefined,
    ...factsOf(order),
  };
}

/** What an order and its parcel are called by: the desk reads it anyway, so it is hidden nowhere. */
export function numbersOf(order: OrderDoc | undefined | null): readonly string[] {
  return [order?.number, order?.trackingNumber].flatMap((number) => number ?? []);
}

function factsOf(order: OrderDoc) {
  return {
    expectedShipAt: order.expectedShipAt,
    shippedAt: order.shippedAt,
    expectedArriveAt: order.expectedArriveAt,
    movedAt: order.movedAt,
    moved: order.moved,
    carrier: order.carrier,
    trackingNumber: order.trackingNumber,
    payDeadlineAt: order.payDeadlineAt,
    refundAmountFen: order.refundAmountFen,
    refundExpectedAt: order.refundExpectedAt,
  };
}
