import type { OrderDetail, OrderSummary } from '../../contract';
import { MINUTE, type Millis, PARCEL_STILL_MILLIS } from '../../domain/kernel';
import { formatYuan } from '../../domain/shop';
import type { ChipTone } from '../components/status-chip';
import type { Language } from '../text/language';
import type { MallText } from '../text/mall';
import { formatDay, formatDue, formatWait } from '../text/time';

export type Facts = Pick<OrderSummary, 'state' | 'stateAt'> &
  Partial<Omit<OrderDetail, 'state' | 'stateAt' | 'items' | 'receiver' | 'tier'>>;

/** What an order's page says first: the fact that matters now, and one line under it. */
export interface Headline {
  fact: string;
  more?: string;
}

/** The fact that matters in each state. A fact that is not known is not made up. */
export function headlineOf(order: Facts, text: MallText, now: Millis, language: Language): Headline {
  const day = (at: Millis): string => formatDay(at, now, language);
  const { facts } = text;
  switch (order.state) {
    case 'awaiting_payment': {
      if (!order.payDeadlineAt) return { fact: text.states.awaiting_payment };
      const left = order.payDeadlineAt - now;
      if (left < MINUTE) return { fact: facts.payLate, more: facts.payLateMore };
      return {
        fact: facts.payWithin(formatWait(left, language)),
        more: facts.payBefore(formatDue(order.payDeadlineAt, now, language)),
      };
    }
    case 'awaiting_shipment':
      return order.expectedShipAt ? { fact: facts.shipBy(day(order.expectedShipAt)) } : { fact: facts.shipSoon };
    case 'awaiting_receipt':
      // As `parcelOf` has it, which is too large for the main package: of a parcel that does not move no day is promised.
      if (now - Math.max(order.movedAt || 0, order.shippedAt || order.stateAt) >= PARCEL_STILL_MILLIS)
        return { fact: facts.shippedOn(day(order.shippedAt || order.stateAt)) };
      return {
        fact: order.expectedArriveAt ? facts.arriveBy(day(order.expectedArriveAt)) : facts.onTheWay,
        ...(order.shippedAt && { more: facts.shippedOn(day(order.shippedAt)) }),
      };
    case 'after_sale':
      if (!order.refundAmountFen) return { fact: facts.refundChecking };
      return {
        fact: facts.refund(formatYuan(order.refundAmountFen)),
        more: order.refundExpectedAt ? facts.refundBy(day(order.refundExpectedAt)) : facts.refundChecking,
      };
    case 'done':
      return { fact: facts.doneOn(day(order.stateAt)) };
    case 'cancelled':
      return { fact: facts.cancelledOn(day(order.stateAt)) };
  }
}

const TONES: Record<OrderSummary['state'], ChipTone> = {
  awaiting_payment: 'brand',
  awaiting_shipment: 'info',
  awaiting_receipt: 'info',
  after_sale: 'warn',
  done: 'ok',
  cancelled: 'neutral',
};

export const toneOf = (state: OrderSummary['state']): ChipTone => TONES[state];
