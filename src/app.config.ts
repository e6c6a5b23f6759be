import { pages as agent } from './agent/pages';
import { pages as automation } from './automation/pages';
import { pages as charts } from './charts/pages';
import { pages as connections } from './connections/pages';
import { pages as figures } from './figures/pages';
import { pages as mall } from './mall/pages';
import { pages as merchant } from './merchant/pages';
import { pages as records } from './records/pages';
import { pages as shopper } from './shopper/pages';

const isWeapp = process.env.TARO_ENV === 'weapp';
/** The page of one order is opened from the list or from a card, so it comes when it is wanted; its path stays. */
const ORDER_ROOT = 'mall/order';
const mallPages = mall.map((page) => `mall/${page}`);
const ofOrder = (page: string): boolean => page.startsWith(`${ORDER_ROOT}/`);
const subpackages = [
  { root: ORDER_ROOT, pages: mallPages.filter(ofOrder).map((page) => page.slice(ORDER_ROOT.length + 1)) },
  { root: 'shopper', pages: shopper },
  { root: 'agent', pages: agent },
  { root: 'merchant', pages: merchant },
  { root: 'automation', pages: automation },
  { root: 'connections', pages: connections },
  { root: 'records', pages: records },
  { root: 'figures', pages: figures },
  { root: 'charts', pages: charts },
].filter(({ pages }) => pages.length > 0);

export default {
  pages: mallPages.filter((page) => !ofOrder(page)),
  subPackages: subpackages,
  // The help page is one tap from either order page, so its package is there before the tap.
  preloadRule: Object.fromEntries(
    subpackages.some(({ root }) => root === 'shopper')
      ? [
          ...mallPages.map((page) => [
            page,
            { network: 'all', packages: ofOrder(page) ? ['shopper'] : ['shopper', ORDER_ROOT] },
          ]),
          // The board is one tap from these, and shows its first figure at once.
          ...['merchant/home/index', 'agent/team/index'].map((page) => [
            page,
            { network: 'all', packages: ['figures'] },
          ]),
          // What draws charts comes while one reads the board.
          ['figures/board/index', { network: 'all', packages: ['charts'] }],
        ]
      : [],
  ),
  // theme.json gives these names their light and dark colours; a browser takes its colours from CSS.
  window: isWeapp
    ? {
        navigationBarBackgroundColor: '@bar',
        navigationBarTextStyle: '@barText',
        backgroundColor: '@page',
        backgroundTextStyle: '@pull',
      }
    : {},
  // `resizable`: on a PC and an iPad the window may be pulled wide, and the desk has columns there.
  ...(isWeapp ? { darkmode: true, themeLocation: 'theme.json', resizable: true } : {}),
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
};
