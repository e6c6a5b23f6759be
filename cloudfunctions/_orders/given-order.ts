import * as v from 'valibot';
import { ORDER_STATES } from '../../domain/shop';

/** Of one letter: so many orders, and so long. */
export const ORDERS_A_LETTER = 20;
export const LETTER_BYTES = 100_000;

const millis = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));
const fen = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000_000));
const words = (chars: number) => v.pipe(v.string(), v.maxLength(chars));

/** An order as a host gives it, written to `orders` or asked of its function (docs/EMBEDDING.md), named as there. */
export const givenOrder = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)),
  number: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  // WeChat gives them 28 characters; what is no openid at all belongs to nobody here.
  openid: v.pipe(v.string(), v.regex(/^[\w-]{20,64}$/)),
  state: v.picklist(ORDER_STATES),
  stateAt: millis,
  title: words(120),
  items: v.pipe(
    v.array(
      v.strictObject({
        title: words(120),
        spec: words(120),
        quantity: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000)),
        priceFen: fen,
        image: words(500),
      }),
    ),
    v.maxLength(50),
  ),
  amountFen: fen,
  receiver: v.strictObject({ name: words(60), phone: words(30), region: words(120), address: words(300) }),
  createdAt: millis,
  updatedAt: millis,
  carrier: v.optional(words(40)),
  trackingNumber: v.optional(words(60)),
  expectedShipAt: v.optional(millis),
  shippedAt: v.optional(millis),
  expectedArriveAt: v.optional(millis),
  payDeadlineAt: v.optional(millis),
  paidAt: v.optional(millis),
  movedAt: v.optional(millis),
  moved: v.optional(words(200)),
  refundAmountFen: v.optional(fen),
  refundExpectedAt: v.optional(millis),
});
export type GivenOrder = v.InferOutput<typeof givenOrder>;

export const letter = v.strictObject({
  orders: v.pipe(v.array(givenOrder), v.minLength(1), v.maxLength(ORDERS_A_LETTER)),
});

/** What was not said is not kept as nothing: the database knows a field or it does not. */
export const withoutAbsent = <T extends object>(order: T) =>
  Object.fromEntries(Object.entries(order).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
