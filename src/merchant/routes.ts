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
  | 'operations'
  | 'exports'
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

/** What is done by itself has a package of its own. */
export const openRules = (): void => void openUrl('/automation/rules/index');

/** Opens a merchant page with what it needs to know. */
export function openMerchant(page: MerchantPage, query: Readonly<Record<string, string>> = {}): void {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  void openUrl(`/merchant/${page}/index${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`);
}
