/**
 * Where a shop's orders come from: its own records, WeChat's order centre 订单中心, its 微信小店, or a function of the shop's own that
 * is asked for them.
 */
export const ORDER_SOURCES = ['shop', 'wechat', 'store', 'host'] as const;
export type OrderSource = (typeof ORDER_SOURCES)[number];

/** Those that have to be asked; the shop's own records are written here by the shop. */
export type AskedSource = Exclude<OrderSource, 'shop'>;
/** Those whose orders are gone through every five minutes; a shop's function is asked about one shopper at a time. */
export type PulledSource = Exclude<AskedSource, 'host'>;

/** What stands before a source's own id, so that no two of them meet. A shop's own ids are its own: its pages know an order by them. */
const PREFIX = { wechat: 'wx-', store: 'xd-', host: '' } as const satisfies Record<AskedSource, string>;

export const orderIdOf = (source: AskedSource, theirs: string): string => `${PREFIX[source]}${theirs}`;

/** The source's own id of an order, and undefined where it is not one of this source. */
export function theirIdOf(source: AskedSource, orderId: string): string | undefined {
  const prefix = PREFIX[source];
  return orderId.startsWith(prefix) ? orderId.slice(prefix.length) : undefined;
}

/** A function of the shop's environment by its name, as WeChat takes one (云函数: letters, digits, - and _; begins with a letter). */
const FUNCTION_NAME = /^[A-Za-z][\w-]{1,59}$/;
export const isFunctionName = (name: string): boolean => FUNCTION_NAME.test(name);
