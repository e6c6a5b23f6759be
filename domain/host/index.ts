/** Where the pages of the mall around us are: ours to know by a setting only, as each mall names them otherwise. */
export interface HostPages {
  /** The page of one order, with `{orderId}` where its id belongs. */
  readonly order: string;
  /** The page with all orders. */
  readonly orders: string;
}

/** The pages of the mall that comes with us. */
export const DEFAULT_HOST_PAGES: HostPages = Object.freeze({
  order: 'mall/order/index?orderId={orderId}',
  orders: 'mall/orders/index',
});

const MARK = '{orderId}';
const PATH = /^\/?[\w-]+(\/[\w-]+)*(\?[\w\-=&{}%.~]*)?$/;

/** Whether this is a page of a mini program as its app.json names it, with a query or without. */
export const isPagePath = (path: unknown): path is string =>
  typeof path === 'string' && path.length <= 200 && PATH.test(path);

/** The mall's pages by the setting; what is missing there, or is no page, is ours. */
export function hostPagesOf(setting: Partial<Record<keyof HostPages, unknown>> | undefined): HostPages {
  const { order, orders } = setting ?? {};
  return {
    order: isPagePath(order) && order.includes(MARK) ? order : DEFAULT_HOST_PAGES.order,
    orders: isPagePath(orders) ? orders : DEFAULT_HOST_PAGES.orders,
  };
}

/**
 * The address of an order's page, or of all orders when there is none, from the root.
 *
 * @param action what the person came for, handed on as `action`
 */
export function hostPagePath(pages: HostPages, orderId: string | undefined, action?: string): string {
  const path = orderId === undefined ? pages.orders : pages.order.split(MARK).join(encodeURIComponent(orderId));
  const query = action === undefined ? '' : `${path.includes('?') ? '&' : '?'}action=${encodeURIComponent(action)}`;
  return `/${path.replace(/^\//, '')}${query}`;
}
