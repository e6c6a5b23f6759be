import { openUrl } from '../phone/pages';

type MerchantPage =
  | 'home'
  | 'members'
  | 'join'
  | 'missed'
  | 'settings'
  | 'settings/teams'
  | 'settings/canned'
  | 'settings/macros'
  | 'settings/templates'
  | 'settings/hours'
  | 'settings/rota'
  | 'settings/campaigns'
  | 'settings/promises'
  | 'settings/labels'
  | 'settings/words'
  | 'settings/pages'
  | 'faq'
  | 'faq/article'
  | 'faq/publish'
  | 'faq/history'
  | 'faq/categories'
  | 'faq/words'
  | 'faq/order'
  | 'faq/misses'
  | 'faq/figures'
  | 'faq/exchange';

type Query = Readonly<Record<string, string>>;

function openIn(packageRoot: string, page: string, query: Query): void {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  void openUrl(`/${packageRoot}/${page}/index${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`);
}

/** What is done by itself has a package of its own. */
export const openRules = (): void => openIn('automation', 'rules', {});

/** So have what was done, and what leaves as a file. */
export const openRecords = (page: 'operations' | 'exports', query: Query = {}): void => openIn('records', page, query);

/** So has what is told outside. */
export const openConnections = (page: 'list' | 'links'): void => openIn('connections', page, {});

/** Opens a merchant page with what it needs to know. */
export const openMerchant = (page: MerchantPage, query: Query = {}): void => openIn('merchant', page, query);
