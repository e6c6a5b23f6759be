import type { OrderSummary } from '../../../contract';
import { MINUTE, type Millis } from '../../../domain/kernel';
import type { orderPageText } from '../../text/order-page';
import type { Facts } from '../order-facts';

type Actions = (typeof orderPageText.zh)['actions'];
export type OrderStep = keyof Actions;

/** What can be done with an order in each state, the likeliest last, where the thumb is. */
const STEPS = {
  awaiting_payment: ['cancel', 'pay'],
  awaiting_shipment: ['cancel', 'urge'],
  awaiting_receipt: ['afterSale', 'logistics', 'confirm'],
  after_sale: ['progress'],
  done: ['afterSale', 'again'],
  cancelled: ['again'],
} as const satisfies Record<OrderSummary['state'], readonly (keyof Actions)[]>;

/** The steps of an order now. Past its deadline an order cannot be paid any more, only bought again. */
export function stepsOf(order: Facts, now: Millis): readonly (keyof Actions)[] {
  const isTooLateToPay = order.state === 'awaiting_payment' && (order.payDeadlineAt ?? now + MINUTE) - now < MINUTE;
  return isTooLateToPay ? STEPS.cancelled : STEPS[order.state];
}
