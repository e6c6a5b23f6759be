import type { AskerFacts, SlotOrder, SlotValues } from '../../../../domain/faq/reading';
import { slotValues } from '../../../../domain/faq/reading';
import { DAY, HOUR, type Millis, type ReaderLanguage } from '../../../../domain/kernel';
import type { MemberTier, OrderState } from '../../../../domain/shop';

/** Somebody who might read the answer. */
export interface Asker {
  readonly facts: AskerFacts;
  readonly values: SlotValues;
}

/** What is known of an order in each state, in days from now. */
const KNOWN: Readonly<Record<OrderState, Readonly<Record<string, number>>>> = {
  awaiting_payment: {},
  awaiting_shipment: { expectedShipAt: 1 },
  awaiting_receipt: { shippedAt: -1, expectedArriveAt: 2 },
  after_sale: { shippedAt: -6, refundExpectedAt: 3 },
  done: { shippedAt: -9, expectedArriveAt: -6 },
  cancelled: {},
};

/**
 * A made-up shopper with an order in this state, with every fact such an order has; without a state, somebody without
 * an order, of whom nothing is known.
 *
 * @param daysInState how long the order has been in it
 */
export function previewAsker(
  state: OrderState | undefined,
  tier: MemberTier,
  daysInState: number,
  now: Millis,
  language: ReaderLanguage = 'zh',
): Asker {
  const valuesOf = (order?: SlotOrder) => slotValues(order, tier, undefined, language);
  if (!state) return { facts: { tier }, values: valuesOf() };
  const dates = Object.fromEntries(Object.entries(KNOWN[state]).map(([fact, days]) => [fact, now + days * DAY]));
  const isOnItsWay = state === 'awaiting_receipt' || state === 'after_sale' || state === 'done';
  const order = {
    number: '202611200001',
    title: '岩茶礼盒',
    amountFen: 26_800,
    ...dates,
    ...(isOnItsWay ? { carrier: '顺丰速运', trackingNumber: 'SF1234567890123' } : {}),
    ...(state === 'awaiting_payment' ? { payDeadlineAt: now + HOUR } : {}),
    ...(state === 'after_sale' ? { refundAmountFen: 26_800 } : {}),
  };
  return {
    facts: { order: { state, stateAt: now - daysInState * DAY }, tier },
    values: valuesOf(order),
  };
}
