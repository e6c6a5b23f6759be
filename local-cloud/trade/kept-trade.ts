import type { Kept, StateKind } from '../kept-state';
import { refuse } from '../refusals';
import type { Platform } from '../service';
import type { Params } from '../types';

const MEGABYTE = 1024 * 1024;
/** Whole orders, as many as a shop has unfinished: not bounded by age, as WeChat keeps them. */
const KEPT_ORDERS = { most: 20_000, mostBytes: 64 * MEGABYTE, keptMillis: Number.MAX_SAFE_INTEGER } as const;

/** A record as WeChat's API answers it, in its own snake case. */
export type TradeRecord = Readonly<Record<string, unknown>>;

const ORDERS = { name: 'trade-orders', ...KEPT_ORDERS } as const;
const STORE_ORDERS = { name: 'trade-store-orders', ...KEPT_ORDERS } as const;
const AFTER_SALES = { name: 'trade-after-sales', ...KEPT_ORDERS } as const;
const FEEDBACK = { name: 'trade-feedback', ...KEPT_ORDERS } as const;
const JUMP_PATH = { name: 'trade-jump-path', ...KEPT_ORDERS } as const;
const CLOSED = { name: 'trade-closed', ...KEPT_ORDERS } as const;

/** What the account has at WeChat of its trade, and which APIs it was not given. */
export interface KeptTrade {
  readonly orders: Kept<TradeRecord>;
  readonly storeOrders: Kept<TradeRecord>;
  readonly afterSales: Kept<TradeRecord>;
  readonly feedback: Kept<TradeRecord>;
  /** What messages of a shipment open, under `path`. */
  readonly jumpPath: Kept<string>;
  /** @throws WechatRefusal 48001 where the account has no right to the APIs that begin like this */
  requireOpen(prefix: TradeApis): void;
  /** Gives the account the right to them, or takes it away. */
  setOpen(prefix: TradeApis, isOpen: boolean): void;
}
export type TradeApis = 'wxa.sec.order' | 'channels.ec' | 'operation';

export function openKeptTrade({ keep }: Platform): KeptTrade {
  const open = (kind: StateKind) => keep<TradeRecord>(kind);
  const closed = keep<boolean>(CLOSED);
  return {
    orders: open(ORDERS),
    storeOrders: open(STORE_ORDERS),
    afterSales: open(AFTER_SALES),
    feedback: open(FEEDBACK),
    jumpPath: keep<string>(JUMP_PATH),
    requireOpen: (prefix) => {
      if (closed.get(prefix)) throw refuse(48001);
    },
    setOpen: (prefix, isOpen) => (isOpen ? closed.delete(prefix) : closed.set(prefix, true)),
  };
}

/** A range of seconds as an API takes it; what is left out is open. @throws WechatRefusal 47003 */
export function rangeOf(value: unknown, [from, until]: readonly [string, string]): readonly [number, number] {
  const range = (value ?? {}) as Params;
  const begin = range[from] ?? 0;
  const end = range[until] ?? 0xff_ff_ff_ff;
  if (typeof begin !== 'number' || typeof end !== 'number' || begin > end) throw refuse(47003, String(from));
  return [begin, end];
}

/** How long a page may be. @throws WechatRefusal 47003 */
export function pageSizeOf(value: unknown): number {
  const size = value ?? 100;
  if (typeof size !== 'number' || !Number.isInteger(size) || size < 1 || size > 100) throw refuse(47003, 'page_size');
  return size;
}

/** Where a page begins, as the page before told it. Undefined: it told no such thing. */
export function placeOf(mark: unknown): number | undefined {
  if (mark === undefined || mark === '') return 0;
  const [, digits] = /^p(\d{1,9})$/.exec(String(mark)) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
export const markAt = (place: number): string => `p${place}`;
