import * as v from 'valibot';
import { MEMBER_TIERS, ORDER_STATES } from '../domain/shop';
import { millis } from './fields';

export const orderState = v.picklist(ORDER_STATES);
export const memberTier = v.picklist(MEMBER_TIERS);

export const orderItem = v.object({
  title: v.string(),
  spec: v.string(),
  quantity: v.number(),
  priceFen: v.number(),
  /** Where the picture can be fetched. */
  image: v.string(),
});

/** An order in a list. Amounts are in fen, 1/100 yuan. */
export const orderSummary = v.object({
  id: v.string(),
  number: v.string(),
  state: orderState,
  stateAt: millis,
  title: v.string(),
  items: v.array(orderItem),
  amountFen: v.number(),
  createdAt: millis,
  expectedShipAt: v.optional(millis),
  payDeadlineAt: v.optional(millis),
  shippedAt: v.optional(millis),
  movedAt: v.optional(millis),
});
export type OrderSummary = v.InferOutput<typeof orderSummary>;

/** What can be known of an order: the facts that fill an answer's slots. */
export const orderFacts = v.object({
  expectedShipAt: v.optional(millis),
  shippedAt: v.optional(millis),
  expectedArriveAt: v.optional(millis),
  /** When its parcel is known to have moved last, and what was said of it. */
  movedAt: v.optional(millis),
  moved: v.optional(v.string()),
  carrier: v.optional(v.string()),
  trackingNumber: v.optional(v.string()),
  payDeadlineAt: v.optional(millis),
  refundAmountFen: v.optional(v.number()),
  refundExpectedAt: v.optional(millis),
});

/** A shopper's own order. The receiver is masked even for them: the page may be shown to others. */
export const orderDetail = v.object({
  ...orderSummary.entries,
  ...orderFacts.entries,
  receiver: v.object({ name: v.string(), phone: v.string(), address: v.string() }),
  /** From when this is, where it is asked of WeChat; absent where the shop itself keeps it. */
  asOfAt: v.optional(millis),
  /** The shopper's paid membership. */
  tier: memberTier,
  /** The template to ask for as they confirm receipt, for one note some days later; absent where the shop sends none. */
  careTemplateId: v.optional(v.string()),
});
export type OrderDetail = v.InferOutput<typeof orderDetail>;

/** What an agent needs of an order, and no more. */
export const orderForAgent = v.object({
  id: v.string(),
  number: v.string(),
  state: orderState,
  stateAt: millis,
  title: v.string(),
  amountFen: v.number(),
  /** Province and city only. */
  region: v.optional(v.string()),
  /** From when this is, where it is asked of WeChat; absent where the shop itself keeps it. */
  asOfAt: v.optional(millis),
  ...orderFacts.entries,
});
export type OrderForAgent = v.InferOutput<typeof orderForAgent>;
