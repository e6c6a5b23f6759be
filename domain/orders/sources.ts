/** Where a shop's orders come from: its own records, WeChat's order centre 订单中心, or its 微信小店. */
export const ORDER_SOURCES = ['shop', 'wechat', 'store'] as const;
export type OrderSource = (typeof ORDER_SOURCES)[number];

/** Those that have to be asked; the shop's own records are written here by the shop. */
export type PulledSource = Exclude<OrderSource, 'shop'>;

/** What stands before a source's own id, so that no two of them meet. */
const PREFIX = { wechat: 'wx-', store: 'xd-' } as const satisfies Record<PulledSource, string>;

export const orderIdOf = (source: PulledSource, theirs: string): string => `${PREFIX[source]}${theirs}`;

/** The source's own id of an order, and undefined where it is not one of this source. */
export function theirIdOf(source: PulledSource, orderId: string): string | undefined {
  const prefix = PREFIX[source];
  return orderId.startsWith(prefix) ? orderId.slice(prefix.length) : undefined;
}
