import type { ShopperKey } from '../people';
import type { GoodsKey } from './goods';

/** Where an order stands. All hours count back from now; those named `in` count forward. */
export type OrderStage =
  | { readonly state: 'awaiting_payment' }
  /** `shipsInHours`: what the warehouse says now, when that differs from 48 hours after payment. */
  | { readonly state: 'awaiting_shipment'; readonly shipsInHours?: number }
  | {
      readonly state: 'awaiting_receipt';
      readonly shippedHoursAgo: number;
      /** Where it was heard of last, and when; without it nothing was since it was shipped. */
      readonly moved?: { readonly hoursAgo: number; readonly what: string };
    }
  | {
      readonly state: 'after_sale';
      readonly askedHoursAgo: number;
      readonly shippedHoursAgo?: number;
      /** Negative when the refund is already late. */
      readonly refundInHours: number;
      /** Which lines are given back; all of them unless told. */
      readonly returned?: readonly GoodsKey[];
    }
  | { readonly state: 'done'; readonly shippedHoursAgo: number; readonly receivedHoursAgo: number }
  /** `refundInHours` when it had been paid. */
  | { readonly state: 'cancelled'; readonly cancelledHoursAgo: number; readonly refundInHours?: number };

/** An order as a person would tell it; amounts, carrier and times follow from the house rules. */
export interface OrderPlan {
  readonly key: string;
  readonly shopper: ShopperKey;
  readonly goods: readonly (readonly [goods: GoodsKey, quantity: number])[];
  readonly couponFen?: number;
  readonly createdHoursAgo: number;
  readonly stage: OrderStage;
}

export const ORDER_PLANS: readonly OrderPlan[] = [
  // 林晓曼: paid three days ago, the tea is being restocked.
  {
    key: 'lin-gift-waiting',
    shopper: 'lin',
    goods: [['rock-gift', 1]],
    createdHoursAgo: 74,
    stage: { state: 'awaiting_shipment', shipsInHours: 30 },
  },
  {
    key: 'lin-snacks-unpaid',
    shopper: 'lin',
    goods: [
      ['mung-cake', 2],
      ['osmanthus', 1],
    ],
    createdHoursAgo: 0.2,
    stage: { state: 'awaiting_payment' },
  },
  {
    key: 'lin-peony-on-way',
    shopper: 'lin',
    goods: [['peony', 2]],
    couponFen: 5_00,
    createdHoursAgo: 60,
    stage: { state: 'awaiting_receipt', shippedHoursAgo: 34 },
  },
  {
    key: 'lin-sampler-done',
    shopper: 'lin',
    goods: [['sampler', 1]],
    createdHoursAgo: 24 * 26,
    stage: { state: 'done', shippedHoursAgo: 24 * 25, receivedHoursAgo: 24 * 22 },
  },
  // 周建国: the parcel lies in a locker, he wants it at the door.
  {
    key: 'zhou-cake-locker',
    shopper: 'zhou',
    goods: [
      ['mung-cake', 3],
      ['walnut-crisp', 2],
    ],
    createdHoursAgo: 96,
    stage: { state: 'awaiting_receipt', shippedHoursAgo: 75, moved: { hoursAgo: 18, what: '到了小区驿站，等你取' } },
  },
  {
    key: 'zhou-tea-done',
    shopper: 'zhou',
    goods: [['lapsang', 1]],
    createdHoursAgo: 24 * 40,
    stage: { state: 'done', shippedHoursAgo: 24 * 39, receivedHoursAgo: 24 * 35 },
  },
  {
    key: 'zhou-seeds-cancelled',
    shopper: 'zhou',
    goods: [['pumpkin-seeds', 5]],
    createdHoursAgo: 50,
    stage: { state: 'cancelled', cancelledHoursAgo: 49.4 },
  },
  // 陈思远: gold, an engraved pot with two gifts.
  {
    key: 'chen-engraved-waiting',
    shopper: 'chen',
    goods: [
      ['zhuni-pot', 2],
      ['pine-gift', 1],
    ],
    createdHoursAgo: 20,
    stage: { state: 'awaiting_shipment', shipsInHours: 110 },
  },
  {
    key: 'chen-cups-return',
    shopper: 'chen',
    goods: [
      ['ru-cup', 1],
      ['gaiwan', 1],
    ],
    createdHoursAgo: 24 * 8,
    stage: {
      state: 'after_sale',
      askedHoursAgo: 30,
      shippedHoursAgo: 24 * 7,
      refundInHours: 60,
      returned: ['gaiwan'],
    },
  },
  {
    key: 'chen-cake-on-way',
    shopper: 'chen',
    goods: [['tea-cake', 3]],
    createdHoursAgo: 44,
    stage: { state: 'awaiting_receipt', shippedHoursAgo: 22 },
  },
  {
    key: 'chen-lapsang-done',
    shopper: 'chen',
    goods: [['lapsang', 4]],
    couponFen: 15_00,
    createdHoursAgo: 24 * 15,
    stage: { state: 'done', shippedHoursAgo: 24 * 14, receivedHoursAgo: 24 * 12 },
  },
  // 王雪: the refund says done, the bank says nothing.
  {
    key: 'wang-refund-late',
    shopper: 'wang',
    goods: [['hearth-gift', 2]],
    createdHoursAgo: 24 * 12,
    stage: { state: 'after_sale', askedHoursAgo: 24 * 6, shippedHoursAgo: 24 * 11, refundInHours: -20 },
  },
  {
    key: 'wang-tea-cancelled',
    shopper: 'wang',
    goods: [['qilan', 1]],
    createdHoursAgo: 30,
    stage: { state: 'cancelled', cancelledHoursAgo: 28, refundInHours: 44 },
  },
  {
    key: 'wang-seeds-waiting',
    shopper: 'wang',
    goods: [
      ['pumpkin-seeds', 2],
      ['sampler', 1],
    ],
    createdHoursAgo: 5,
    stage: { state: 'awaiting_shipment' },
  },
  // 赵明轩: the payment fails and the clock runs.
  {
    key: 'zhao-gaiwan-unpaid',
    shopper: 'zhao',
    goods: [['gaiwan', 1]],
    createdHoursAgo: 0.35,
    stage: { state: 'awaiting_payment' },
  },
  {
    key: 'zhao-sampler-cancelled',
    shopper: 'zhao',
    goods: [['sampler', 2]],
    createdHoursAgo: 26,
    stage: { state: 'cancelled', cancelledHoursAgo: 25.5 },
  },
  {
    key: 'zhao-osmanthus-done',
    shopper: 'zhao',
    goods: [['osmanthus', 2]],
    createdHoursAgo: 24 * 18,
    stage: { state: 'done', shippedHoursAgo: 24 * 17, receivedHoursAgo: 24 * 13 },
  },
  // 孙佩: one of the cups came with a crack.
  {
    key: 'sun-cups-cracked',
    shopper: 'sun',
    goods: [['ru-cup', 2]],
    createdHoursAgo: 24 * 4,
    stage: { state: 'done', shippedHoursAgo: 24 * 3.5, receivedHoursAgo: 20 },
  },
  {
    key: 'sun-crisp-waiting',
    shopper: 'sun',
    goods: [
      ['walnut-crisp', 4],
      ['peony', 1],
    ],
    couponFen: 5_00,
    createdHoursAgo: 18,
    stage: { state: 'awaiting_shipment' },
  },
  {
    key: 'sun-cake-return',
    shopper: 'sun',
    goods: [['mung-cake', 4]],
    createdHoursAgo: 24 * 6,
    stage: { state: 'after_sale', askedHoursAgo: 10, shippedHoursAgo: 24 * 5, refundInHours: 72 },
  },
  // 阿依努尔: far away, nothing has moved since the snow.
  {
    key: 'aynur-cake-stuck',
    shopper: 'aynur',
    goods: [['tea-cake', 1]],
    createdHoursAgo: 24 * 7,
    stage: { state: 'awaiting_receipt', shippedHoursAgo: 24 * 6 },
  },
  {
    key: 'aynur-gift-waiting',
    shopper: 'aynur',
    goods: [['hearth-gift', 1]],
    createdHoursAgo: 27,
    stage: { state: 'awaiting_shipment' },
  },
  {
    key: 'aynur-lapsang-done',
    shopper: 'aynur',
    goods: [['lapsang', 2]],
    createdHoursAgo: 24 * 33,
    stage: { state: 'done', shippedHoursAgo: 24 * 32, receivedHoursAgo: 24 * 24 },
  },
  // 黄志强: buys for a company, asks for invoices.
  {
    key: 'huang-bulk-done',
    shopper: 'huang',
    goods: [['pine-gift', 8]],
    createdHoursAgo: 24 * 21,
    stage: { state: 'done', shippedHoursAgo: 24 * 20, receivedHoursAgo: 24 * 17 },
  },
  {
    key: 'huang-rock-done',
    shopper: 'huang',
    goods: [['rock-gift', 5]],
    couponFen: 15_00,
    createdHoursAgo: 24 * 11,
    stage: { state: 'done', shippedHoursAgo: 24 * 10, receivedHoursAgo: 24 * 8 },
  },
  {
    key: 'huang-hearth-on-way',
    shopper: 'huang',
    goods: [['hearth-gift', 6]],
    createdHoursAgo: 52,
    stage: { state: 'awaiting_receipt', shippedHoursAgo: 40 },
  },
  {
    key: 'huang-mixed-waiting',
    shopper: 'huang',
    goods: [
      ['pine-gift', 3],
      ['zhuni-pot', 1],
      ['walnut-crisp', 6],
    ],
    createdHoursAgo: 3,
    stage: { state: 'awaiting_shipment' },
  },
  {
    key: 'huang-rock-unpaid',
    shopper: 'huang',
    goods: [['rock-gift', 2]],
    createdHoursAgo: 0.1,
    stage: { state: 'awaiting_payment' },
  },
  {
    key: 'huang-crisp-return',
    shopper: 'huang',
    goods: [['walnut-crisp', 10]],
    createdHoursAgo: 24 * 9,
    stage: { state: 'after_sale', askedHoursAgo: 24 * 4, shippedHoursAgo: 24 * 8, refundInHours: 20 },
  },
  {
    key: 'huang-pot-cancelled',
    shopper: 'huang',
    goods: [['zhuni-pot', 1]],
    createdHoursAgo: 24 * 5,
    stage: { state: 'cancelled', cancelledHoursAgo: 24 * 4.9, refundInHours: -24 * 2 },
  },
];
