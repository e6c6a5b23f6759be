import type { LocalCloud } from '../../local-cloud';
import { pages as agentPages } from '../../src/agent/pages';
import { pages as automationPages } from '../../src/automation/pages';
import { pages as chartPages } from '../../src/charts/pages';
import { pages as connectionPages } from '../../src/connections/pages';
import { pages as figurePages } from '../../src/figures/pages';
import { pages as mallPages } from '../../src/mall/pages';
import { pages as merchantPages } from '../../src/merchant/pages';
import { pages as recordPages } from '../../src/records/pages';
import { pages as shopperPages } from '../../src/shopper/pages';
import { requirePerson } from '../seed/find-person';

export interface ShownPage {
  readonly name: string;
  readonly openid: string;
  /** With what the page needs to know, as `shopper/article/index?id=…`. */
  readonly path: string;
}

/** What pages are asked for with, where the bare page shows nothing. */
const QUERIES: Readonly<Record<string, string>> = {
  'mall/order/index': 'orderId=order-lin-gift-waiting',
  'shopper/help/index': 'orderId=order-lin-gift-waiting',
  'shopper/category/index': 'id=shipping&orderId=order-lin-gift-waiting',
  'shopper/article/index': 'id=shipping-when-ships&orderId=order-lin-gift-waiting',
  'shopper/leave-message/index': 'orderId=order-lin-gift-waiting',
  'shopper/order-request/index': 'orderId=order-lin-gift-waiting&kind=change_address',
  'agent/answering/index': 'article=returns-refund-when',
  'merchant/faq/article/index': 'id=shipping-when-ships',
  'merchant/faq/order/index': 'categoryId=shipping',
  'charts/figure/index': 'figure=opened&range=7_days',
  'figures/tickets/index': 'figure=opened&range=7_days',
  'figures/ranking/index': 'range=7_days',
};

/** Every page of the mini program with somebody who has something to see there. */
export function shownPages(cloud: LocalCloud): readonly ShownPage[] {
  const ticketOf = (openid: string) => String(cloud.database.find('tickets', { shopperId: openid })[0]?._id ?? '');
  const [lin, sun, yinuo, lead, owner, aynur, qa] = (
    ['lin', 'sun', 'yinuo', 'qinlan', 'yeqingshan', 'aynur', 'guping'] as const
  ).map((key) => requirePerson(key).openid) as [string, string, string, string, string, string, string];
  const queryOf = (path: string): string => {
    if (path === 'shopper/message/index') return `id=${ticketOf(sun)}`;
    if (path === 'agent/held/index') return `team=team-after-sale&name=${encodeURIComponent('售后组')}`;
    if (path === 'agent/ticket/index') return `id=${ticketOf(aynur)}`;
    if (path === 'agent/qa-review/index') return `id=${cloud.database.find('qa_reviews')[0]?._id ?? 'none'}`;
    return QUERIES[path] ?? '';
  };
  const shown = (root: string, pages: readonly string[], openid: string): ShownPage[] =>
    pages.map((page) => {
      const path = `${root}/${page}`;
      const query = queryOf(path);
      return {
        name: path.replace(/\/index$/, '').replaceAll('/', '-'),
        openid,
        path: query ? `${path}?${query}` : path,
      };
    });
  const ofSun = (page: string) => page.startsWith('message');
  const ofLead = (page: string) => /^(team|held|poor|incidents|flagged)/.test(page);
  const ofQa = (page: string) => /^qa(-review)?\//.test(page);
  return [
    ...shown('mall', mallPages, lin),
    ...shown(
      'shopper',
      shopperPages.filter((page) => !ofSun(page)),
      lin,
    ),
    ...shown('shopper', shopperPages.filter(ofSun), sun),
    ...shown(
      'agent',
      agentPages.filter((page) => !ofLead(page) && !page.startsWith('qa')),
      yinuo,
    ),
    ...shown('agent', agentPages.filter(ofLead), lead),
    ...shown('agent', agentPages.filter(ofQa), qa),
    ...shown('agent', ['qa-sheet/index'], owner),
    ...shown('merchant', merchantPages, owner),
    ...shown('automation', automationPages, owner),
    ...shown('connections', connectionPages, owner),
    ...shown('records', recordPages, owner),
    ...shown('figures', figurePages, owner),
    ...shown('charts', chartPages, owner),
  ];
}
