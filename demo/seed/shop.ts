import { DAY, HOUR, MINUTE, type Millis } from '../../domain/kernel';
import { chinaText } from '../../domain/moments';
import type { OrderState } from '../../domain/shop';
import { requireGoods } from './orders/goods';
import { ORDER_PLANS, type OrderPlan, type OrderStage } from './orders/order-plan';
import { carrierOf, daysOnRoad, goodsFen, paidFen } from './orders/order-price';
import { SHOPPERS, type ShopperKey, type ShopperSeed } from './people';
import type { PictureName } from './pictures';

export interface OrderItemSeed {
  readonly title: string;
  readonly spec: string;
  readonly quantity: number;
  /** List price of one. */
  readonly priceFen: number;
  /** See `pictures`. */
  readonly picture: PictureName;
}

/** A document of the shop's own `orders` collection. A fact that is not yet known is absent. */
export interface OrderSeed {
  readonly _id: string;
  readonly number: string;
  /** The shopper's openid. */
  readonly shopperId: string;
  readonly state: OrderState;
  readonly stateAt: Millis;
  readonly title: string;
  readonly items: readonly OrderItemSeed[];
  readonly amountFen: number;
  readonly receiver: {
    readonly name: string;
    readonly phone: string;
    readonly region: string;
    readonly address: string;
  };
  readonly carrier?: string;
  readonly trackingNumber?: string;
  readonly expectedShipAt?: Millis;
  readonly shippedAt?: Millis;
  readonly expectedArriveAt?: Millis;
  readonly movedAt?: Millis;
  readonly moved?: string;
  readonly payDeadlineAt?: Millis;
  readonly refundAmountFen?: number;
  readonly refundExpectedAt?: Millis;
  readonly createdAt: Millis;
  readonly updatedAt: Millis;
  readonly v: number;
}

export interface ShopSeed {
  readonly shoppers: readonly ShopperSeed[];
  readonly orders: readonly OrderSeed[];
}

const PAY_WITHIN = 30 * MINUTE;
const SHIP_WITHIN = 48 * HOUR;

/** The shop as it stands at `now`: every time is an offset from it, so the same `now` gives the same shop. */
export function shopSeed(now: Millis): ShopSeed {
  return { shoppers: SHOPPERS, orders: ORDER_PLANS.map((plan, place) => orderOf(plan, place, now)) };
}

function orderOf(plan: OrderPlan, place: number, now: Millis): OrderSeed {
  const shopper = requireShopper(plan.shopper);
  const createdAt = now - plan.createdHoursAgo * HOUR;
  const amountFen = paidFen(plan.goods, shopper.tier, shopper.region, plan.couponFen);
  const progress = progressOf(plan, shopper, place, amountFen, createdAt, now);
  return {
    _id: `order-${plan.key}`,
    number: orderNumber(createdAt, place),
    shopperId: shopper.openid,
    state: plan.stage.state,
    title: titleOf(plan),
    items: plan.goods.map(([key, quantity]) => {
      const { title, spec, priceFen, picture } = requireGoods(key);
      return { title, spec, quantity, priceFen, picture };
    }),
    amountFen,
    receiver: { name: shopper.name, phone: shopper.phone, region: shopper.region, address: shopper.address },
    createdAt,
    updatedAt: progress.stateAt,
    v: 1,
    ...progress,
  };
}

type Progress = Pick<
  OrderSeed,
  | 'stateAt'
  | 'carrier'
  | 'trackingNumber'
  | 'expectedShipAt'
  | 'shippedAt'
  | 'expectedArriveAt'
  | 'movedAt'
  | 'moved'
  | 'payDeadlineAt'
  | 'refundAmountFen'
  | 'refundExpectedAt'
>;

function progressOf(
  plan: OrderPlan,
  shopper: ShopperSeed,
  place: number,
  amountFen: number,
  createdAt: Millis,
  now: Millis,
): Progress {
  const paidAt = createdAt + 2 * MINUTE;
  const { stage } = plan;
  const journey = (shippedHoursAgo: number) => {
    const carrier = carrierOf(plan.goods, amountFen);
    const shippedAt = now - shippedHoursAgo * HOUR;
    return {
      carrier,
      trackingNumber: trackingNumber(carrier, place),
      expectedShipAt: paidAt + SHIP_WITHIN,
      shippedAt,
      expectedArriveAt: shippedAt + daysOnRoad(shopper.region) * DAY,
    };
  };
  switch (stage.state) {
    case 'awaiting_payment':
      return { stateAt: createdAt, payDeadlineAt: createdAt + PAY_WITHIN };
    case 'awaiting_shipment': {
      const isReplanned = stage.shipsInHours !== undefined;
      return {
        stateAt: paidAt,
        expectedShipAt: isReplanned ? now + (stage.shipsInHours ?? 0) * HOUR : paidAt + SHIP_WITHIN,
      };
    }
    case 'awaiting_receipt':
      return {
        stateAt: now - stage.shippedHoursAgo * HOUR,
        ...journey(stage.shippedHoursAgo),
        ...(stage.moved && { movedAt: now - stage.moved.hoursAgo * HOUR, moved: stage.moved.what }),
      };
    case 'done':
      return { stateAt: now - stage.receivedHoursAgo * HOUR, ...journey(stage.shippedHoursAgo) };
    case 'after_sale':
      return {
        stateAt: now - stage.askedHoursAgo * HOUR,
        ...(stage.shippedHoursAgo === undefined ? {} : journey(stage.shippedHoursAgo)),
        refundAmountFen: refundFen(plan, stage, shopper, amountFen),
        refundExpectedAt: now + stage.refundInHours * HOUR,
      };
    case 'cancelled':
      return {
        stateAt: now - stage.cancelledHoursAgo * HOUR,
        ...(stage.refundInHours === undefined
          ? {}
          : { refundAmountFen: amountFen, refundExpectedAt: now + stage.refundInHours * HOUR }),
      };
  }
}

/** Everything paid, or what the returned lines cost after the discount. */
function refundFen(
  plan: OrderPlan,
  stage: Extract<OrderStage, { state: 'after_sale' }>,
  shopper: ShopperSeed,
  amountFen: number,
): number {
  const { returned } = stage;
  if (!returned) return amountFen;
  return goodsFen(
    plan.goods.filter(([key]) => returned.includes(key)),
    shopper.tier,
  );
}

function titleOf(plan: OrderPlan): string {
  const [first] = plan.goods;
  if (!first) throw new Error(`order ${plan.key} has no goods`);
  const { title } = requireGoods(first[0]);
  return plan.goods.length === 1 ? title : `${title} 等`;
}

/** `SY`, the day in China as yymmdd, and the order's place. */
function orderNumber(createdAt: Millis, place: number): string {
  return `SY${chinaText(createdAt, 'YYMMDD')}${String(2071 + place * 37).padStart(4, '0')}`;
}

function trackingNumber(carrier: string, place: number): string {
  const digits = String(((place + 11) * 9_176_543_219) % 10 ** 11).padStart(11, '0');
  return carrier === '顺丰速运' ? `SF14${digits}` : `78${digits}`;
}

function requireShopper(key: ShopperKey): ShopperSeed {
  const shopper = SHOPPERS.find((candidate) => candidate.key === key);
  if (!shopper) throw new Error(`no shopper called ${key}`);
  return shopper;
}
