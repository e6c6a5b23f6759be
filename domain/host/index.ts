import { LIST_COUNTS } from '../kernel';

export { LINK_PLACES, type LinkPlace, linkPath } from './links';

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

/** Where an order's id belongs in the address of its page. */
export const ORDER_ID_MARK = '{orderId}';
const MARK = ORDER_ID_MARK;
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

/** A page of the mini program under the name by which editors choose it. */
export interface NamedPage {
  readonly name: string;
  readonly path: string;
}

/** Pages as a shop sets them; null where those that come with us will do. */
export interface ChosenPages {
  readonly named: readonly NamedPage[];
  readonly order: string | null;
  readonly orders: string | null;
}

/** Why a page cannot be saved. */
export const PAGE_RULES = ['page_path', 'known_page', 'order_mark', 'unique_name'] as const;
export type PageRule = (typeof PAGE_RULES)[number];

export interface PageProblem {
  /** Which of the mall's pages, or the place of a named one. */
  readonly at: keyof HostPages | number;
  readonly rule: PageRule;
}

/**
 * What stands against saving these pages, each with the first thing that is wrong with it.
 *
 * @param known the pages there are, where somebody listed them
 */
export function pageProblems(
  { named, order, orders }: ChosenPages,
  known: ReadonlySet<string> | undefined,
): readonly PageProblem[] {
  const wrongPath = (path: string): PageRule | undefined => {
    if (!isPagePath(path)) return 'page_path';
    return known && !known.has(pageOf(path)) ? 'known_page' : undefined;
  };
  const orderRule =
    order === null ? undefined : (wrongPath(order) ?? (order.includes(MARK) ? undefined : 'order_mark'));
  const ordersRule = orders === null ? undefined : wrongPath(orders);
  return [
    ...(orderRule ? [{ at: 'order' as const, rule: orderRule }] : []),
    ...(ordersRule ? [{ at: 'orders' as const, rule: ordersRule }] : []),
    ...named.flatMap(({ name, path }, at): PageProblem[] => {
      const isRepeated = named.findIndex((one) => one.name === name) < at;
      const rule = wrongPath(path) ?? (isRepeated ? 'unique_name' : undefined);
      return rule ? [{ at, rule }] : [];
    }),
  ];
}

/** A path without what leads it and what is asked of it: a page as app.json names it. */
export const pageOf = (path: string): string => path.replace(/^\//, '').replace(/\?.*$/, '');

/** Those among a stored list that are whole: settings may be written by hand, so none is believed. */
export function namedPagesOf(stored: unknown): NamedPage[] {
  return (Array.isArray(stored) ? stored : []).slice(0, LIST_COUNTS.namedPages).flatMap((value) => {
    const { name, path } = (value ?? {}) as Partial<Record<keyof NamedPage, unknown>>;
    return typeof name === 'string' && name !== '' && isPagePath(path) ? [{ name, path }] : [];
  });
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

/** An id as a mall gives it to its orders. */
const ORDER_ID = /^[\w-]{1,64}$/;

/** The order whose page this is, by the setting; undefined for every other page. Says nothing of whose order it is. */
export function orderIdOn(pages: HostPages, path: string): string | undefined {
  const name = fieldsOf(pages.order).find(([, value]) => value === MARK)?.[0];
  if (name === undefined || pageOf(path).replace(/\.html$/, '') !== pageOf(pages.order)) return undefined;
  const id = fieldsOf(path).find(([field]) => field === name)?.[1];
  return id !== undefined && ORDER_ID.test(id) ? id : undefined;
}

const fieldsOf = (path: string): readonly (readonly [string, string])[] =>
  (path.split('?')[1] ?? '').split('&').map((field) => {
    const [name = '', value = ''] = field.split('=');
    return [name, value];
  });
