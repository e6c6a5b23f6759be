import { pages as agent } from './agent/pages';
import { pages as mall } from './mall/pages';
import { pages as merchant } from './merchant/pages';
import { pages as shopper } from './shopper/pages';

const isWeapp = process.env.TARO_ENV === 'weapp';
const subpackages = [
  { root: 'shopper', pages: shopper },
  { root: 'agent', pages: agent },
  { root: 'merchant', pages: merchant },
].filter(({ pages }) => pages.length > 0);

export default {
  pages: mall.map((page) => `mall/${page}`),
  subPackages: subpackages,
  // The help page is one tap from either order page, so its package is there before the tap.
  preloadRule: Object.fromEntries(
    subpackages.some(({ root }) => root === 'shopper')
      ? mall.map((page) => [`mall/${page}`, { network: 'all', packages: ['shopper'] }])
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
  ...(isWeapp ? { darkmode: true, themeLocation: 'theme.json' } : {}),
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
};
