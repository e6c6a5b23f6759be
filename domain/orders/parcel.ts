import { DAY, type Millis, PARCEL_STILL_MILLIS } from '../kernel';
import type { OrderState } from '../shop';

interface OnTheWay {
  readonly state: OrderState;
  readonly stateAt: Millis;
  readonly shippedAt?: Millis | undefined;
  readonly movedAt?: Millis | undefined;
}

/** What can honestly be said of a parcel: when something was last heard of it, and whether that is too long ago. */
export interface Parcel {
  readonly lastMoveAt: Millis;
  /** Whole days since. */
  readonly stillDays: number;
  readonly isStuck: boolean;
}

/** The parcel of an order that is on its way; undefined where none is. What is not known to have moved has not. */
export function parcelOf(order: OnTheWay, now: Millis): Parcel | undefined {
  if (order.state !== 'awaiting_receipt') return undefined;
  const lastMoveAt = Math.max(order.movedAt ?? 0, order.shippedAt ?? 0) || order.stateAt;
  const still = Math.max(0, now - lastMoveAt);
  return { lastMoveAt, stillDays: Math.floor(still / DAY), isStuck: still >= PARCEL_STILL_MILLIS };
}

/** An order without what was promised of a parcel that does not move: nobody is told a day that nothing speaks for. */
export function withoutIdlePromise<T extends OnTheWay & { readonly expectedArriveAt?: Millis }>(
  order: T,
  now: Millis,
): Omit<T, 'expectedArriveAt'> & { readonly expectedArriveAt?: Millis } {
  if (!parcelOf(order, now)?.isStuck) return order;
  const { expectedArriveAt: _, ...rest } = order;
  return rest;
}
