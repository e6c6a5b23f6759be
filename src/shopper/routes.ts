import { openUrl } from '../phone/pages';

type Query = Readonly<Record<string, string | undefined>>;

/** The address of a shopper page with what it needs to know. */
export function shopperUrl(page: string, query: Query = {}): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return `/shopper/${page}/index${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`;
}

/** Opens a shopper page. */
export function openPage(page: string, query?: Query): void {
  void openUrl(shopperUrl(page, query));
}
