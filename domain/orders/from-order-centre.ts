import type { Millis } from '../kernel';
import type { OrderState } from '../shop';
import { carrierNamed } from './carriers';
import type { PulledOrder } from './pulled-order';
import { countIn, listIn, present, recordIn, secondsIn, textIn } from './read-field';
import { orderIdOf } from './sources';

/** `order_state` of 查询订单列表. 6 资金待结算: the money is on its way to the shop, for the shopper it is over. */
const STATES: Readonly<Record<number, OrderState>> = {
  1: 'awaiting_shipment',
  2: 'awaiting_receipt',
  3: 'done',
  4: 'done',
  5: 'cancelled',
  6: 'done',
};
/** Those that are not over, as the API takes them. */
export const UNFINISHED_AT_ORDER_CENTRE = [1, 2] as const;
const REFUNDED = 5;

/**
 * An order of WeChat's order centre, its names in the camel case that the SDK gives; undefined where it is none we know. It tells no
 * goods by the piece, no receiver and not when it was changed. `askedAt`: when the request began.
 */
export function fromOrderCentre(value: unknown, askedAt: Millis): PulledOrder | undefined {
  const raw = recordIn(value);
  const theirs = textIn(raw.transactionId, 64);
  const state = STATES[countIn(raw.orderState)];
  const shopperId = textIn(raw.openid, 64);
  const paidAt = secondsIn(raw.payTime);
  if (theirs === '' || state === undefined || shopperId === '' || paidAt === undefined) return undefined;
  const parcels = listIn(recordIn(raw.shipping).shippingList, 20);
  const [parcel] = parcels;
  const shippedAt = secondsIn(parcel?.uploadTime);
  const amountFen = countIn(raw.paidAmount);
  const carrier = textIn(parcel?.expressCompany, 40);
  const trackingNumber = textIn(parcel?.trackingNo, 64);
  return {
    _id: orderIdOf('wechat', theirs),
    source: 'wechat',
    number: textIn(raw.merchantTradeNo, 64) || theirs,
    shopperId,
    state,
    stateAt: (state === 'awaiting_shipment' ? paidAt : state === 'awaiting_receipt' ? shippedAt : undefined) ?? askedAt,
    title: textIn(raw.description, 120),
    items: [],
    amountFen,
    receiver: { name: '', phone: '', region: '', address: '' },
    createdAt: secondsIn(raw.tradeCreateTime) ?? paidAt,
    updatedAt: askedAt,
    paidAt,
    ...present({
      shippedAt,
      movedAt: shippedAt,
      carrier: carrier === '' ? undefined : carrierNamed(carrier),
      trackingNumber: trackingNumber === '' ? undefined : trackingNumber,
      refundAmountFen: countIn(raw.orderState) === REFUNDED ? amountFen : undefined,
      inComplaint: raw.inComplaint === true ? true : undefined,
    }),
  };
}
