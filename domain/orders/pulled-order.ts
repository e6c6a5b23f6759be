import type { Millis } from '../kernel';
import type { OrderState } from '../shop';
import { complaintNews, type OrderComplaint } from './complaints';
import type { AskedSource } from './sources';

/** An order as a source tells it, in our words. Amounts in fen. What it does not tell is absent. */
export interface PulledOrder {
  readonly _id: string;
  readonly source: AskedSource;
  readonly number: string;
  readonly shopperId: string;
  readonly state: OrderState;
  readonly stateAt: Millis;
  readonly title: string;
  readonly items: readonly {
    readonly title: string;
    readonly spec: string;
    readonly quantity: number;
    readonly priceFen: number;
    readonly image: string;
  }[];
  readonly amountFen: number;
  readonly receiver: {
    readonly name: string;
    readonly phone: string;
    readonly region: string;
    readonly address: string;
  };
  readonly createdAt: Millis;
  /** When the source changed it; where it does not say, when it was asked. */
  readonly updatedAt: Millis;
  /** When it was asked for by itself, for the first time; absent where a list told of it. */
  readonly checkedAt?: Millis;
  readonly paidAt?: Millis;
  readonly carrier?: string;
  readonly trackingNumber?: string;
  readonly shippedAt?: Millis;
  readonly expectedShipAt?: Millis;
  readonly expectedArriveAt?: Millis;
  readonly movedAt?: Millis;
  readonly moved?: string;
  readonly payDeadlineAt?: Millis;
  readonly refundAmountFen?: number;
  readonly refundExpectedAt?: Millis;
  readonly inComplaint?: boolean;
  /** That of its complaint something is to be told (`complaintNews`), from when it is written. */
  readonly complaintDue?: true;
  /** Its after-sale at the source that is not over, by the id there. */
  readonly afterSaleId?: string;
}

/** Fields that a source may stop telling: then they go. */
export const OPTIONAL_FIELDS = [
  'paidAt',
  'carrier',
  'trackingNumber',
  'shippedAt',
  'expectedShipAt',
  'expectedArriveAt',
  'movedAt',
  'moved',
  'payDeadlineAt',
  'refundAmountFen',
  'refundExpectedAt',
  'inComplaint',
  'afterSaleId',
] as const satisfies readonly (keyof PulledOrder)[];

const COMPARED = [
  'number',
  'shopperId',
  'state',
  'title',
  'items',
  'amountFen',
  'receiver',
  'createdAt',
  ...OPTIONAL_FIELDS,
] as const satisfies readonly (keyof PulledOrder)[];

/** What is kept of an order that a source tells of. */
type Known = Partial<Omit<PulledOrder, 'source' | 'complaintDue'>> & {
  readonly source?: string;
  readonly complaint?: OrderComplaint;
  readonly complaintDue?: boolean;
};

/**
 * What a source tells, as it is to be kept; undefined where nothing is new, or what is kept was changed later. The moment of a state
 * that the source does not time is the one at which it was first seen.
 */
export function toKeep(known: Known | undefined, pulled: PulledOrder): PulledOrder | undefined {
  const isNews = complaintNews({ ...pulled, ...(known?.complaint && { complaint: known.complaint }) }) !== undefined;
  const due = isNews ? { complaintDue: true as const } : {};
  if (!known) return { ...pulled, ...due };
  if ((known.updatedAt ?? 0) > pulled.updatedAt) return undefined;
  const isKnown = COMPARED.every((field) => isSame(known[field], pulled[field]));
  if (isKnown && (!isNews || known.complaintDue === true)) return undefined;
  const stateAt = known.state === pulled.state && known.stateAt !== undefined ? known.stateAt : pulled.stateAt;
  return { ...pulled, stateAt, ...due };
}

function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  const [a, b] = [one as Record<string, unknown>, other as Record<string, unknown>];
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => isSame(a[key], b[key]));
}
