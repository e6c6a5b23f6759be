import { DAY, type Millis } from '../kernel';
import type { OrderState } from '../shop';

/** What a shopper may ask to be done with an order. `trace`: a parcel that does not move is looked for. */
export const ORDER_REQUESTS = ['change_address', 'cancel', 'urge', 'return', 'exchange', 'trace'] as const;
export type OrderRequestKind = (typeof ORDER_REQUESTS)[number];

/** Why, chosen and not typed; none of them is asked for a change of address, for urging or for a parcel. */
export const REQUEST_REASONS = [
  'unwanted',
  'mistake',
  'too_slow',
  'faulty',
  'damaged',
  'not_as_shown',
  'other',
] as const;
export type RequestReason = (typeof REQUEST_REASONS)[number];
export const REASONS_OF = {
  change_address: [],
  cancel: ['unwanted', 'mistake', 'too_slow', 'other'],
  urge: [],
  return: ['unwanted', 'faulty', 'damaged', 'not_as_shown', 'other'],
  exchange: ['faulty', 'damaged', 'not_as_shown', 'other'],
  trace: [],
} as const satisfies Record<OrderRequestKind, readonly RequestReason[]>;

/**
 * How a request of the desk's stands: `open` until somebody answers it, `second` while it waits for another person because of what it
 * is worth, `overtaken` where the order went on before anybody could.
 */
export const REQUEST_STATUSES = ['open', 'second', 'done', 'refused', 'overtaken'] as const;
export type RequestStatus = (typeof REQUEST_STATUSES)[number];

/** Goods may come back for so long after they came (七天无理由退货). */
export const RETURN_WITHIN: Millis = 7 * DAY;
/** Nobody urges twice in a day. */
export const URGE_AGAIN_AFTER: Millis = DAY;

const STATES: Record<OrderRequestKind, readonly OrderState[]> = {
  change_address: ['awaiting_payment', 'awaiting_shipment'],
  cancel: ['awaiting_payment', 'awaiting_shipment'],
  urge: ['awaiting_shipment'],
  return: ['awaiting_receipt', 'done'],
  exchange: ['awaiting_receipt', 'done'],
  trace: ['awaiting_receipt'],
};

interface OrderNow {
  readonly state: OrderState;
  readonly stateAt: Millis;
}

/** Whether an order, as it stands at this moment, still allows it. */
export function isPossible(kind: OrderRequestKind, { state, stateAt }: OrderNow, now: Millis): boolean {
  if (!STATES[kind].includes(state)) return false;
  const comesBack = kind === 'return' || kind === 'exchange';
  return !(comesBack && state === 'done' && now - stateAt > RETURN_WITHIN);
}

export const possibleRequests = (order: OrderNow, now: Millis): OrderRequestKind[] =>
  ORDER_REQUESTS.filter((kind) => isPossible(kind, order, now));

interface WhereKept {
  /** Of whom the order comes; absent: the shop's own records, which lie here. */
  readonly source?: string | undefined;
}

/** Whether we may write it into the shop's own record: the shop says so, and it is the shop's own. WeChat has no call for it. */
export const isWritten = (changes: 'ask' | 'write', { source }: WhereKept): boolean =>
  changes === 'write' && source === undefined;

/** Whether it is done with the shopper's tap, without anybody: an address before shipment, an order that nobody has paid. */
export const isDoneAtOnce = (kind: OrderRequestKind, { state }: Pick<OrderNow, 'state'>): boolean =>
  kind === 'change_address' || (kind === 'cancel' && state === 'awaiting_payment');

/** Whether saying yes gives money back. */
export const paysBack = (kind: OrderRequestKind): boolean => kind === 'cancel' || kind === 'return';

/** What becomes of an order as somebody says yes to a request. The address is known to whoever writes it. */
export function orderAfter(
  kind: OrderRequestKind,
  order: OrderNow & { readonly amountFen: number },
  now: Millis,
): { readonly state?: OrderState; readonly stateAt?: Millis; readonly refundAmountFen?: number } {
  const isPaid = order.state !== 'awaiting_payment';
  switch (kind) {
    case 'cancel':
      return { state: 'cancelled', stateAt: now, ...(isPaid && { refundAmountFen: order.amountFen }) };
    case 'return':
      return { state: 'after_sale', stateAt: now, refundAmountFen: order.amountFen };
    case 'exchange':
      return { state: 'after_sale', stateAt: now };
    default:
      return {};
  }
}

/** What an answer of the desk leads to. */
export type Answer = 'second' | 'done' | 'refused' | 'overtaken';

interface Asked {
  readonly kind: OrderRequestKind;
  readonly status: RequestStatus;
  readonly amountFen: number;
  /** Who said yes first, where it needs another. */
  readonly firstBy?: string | undefined;
}

/**
 * What a member's yes leads to, at this moment: the order may have gone on, and above the ceiling another person has to say yes too.
 * Undefined: it is not for them (answered already, or they were the first).
 */
export function answerTo(
  asked: Asked,
  by: { readonly memberId: string; readonly ceilingFen: number },
  isStillPossible: boolean,
): Answer | undefined {
  if (asked.status !== 'open' && asked.status !== 'second') return undefined;
  if (!isStillPossible) return 'overtaken';
  if (asked.status === 'second') return asked.firstBy === by.memberId ? undefined : 'done';
  return paysBack(asked.kind) && asked.amountFen > by.ceilingFen ? 'second' : 'done';
}
