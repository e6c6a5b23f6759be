import { pagePath } from '../../../domain/kernel';
import { PAGE_PATHS } from '../../../domain/kernel/page-paths';
import { pages as agentPages } from '../../../src/agent/pages';
import { pages as merchantPages } from '../../../src/merchant/pages';
import { pages as shopperPages } from '../../../src/shopper/pages';

describe('pages opened from outside', () => {
  test('every path is a page of the mini program', () => {
    const pages = [
      ...shopperPages.map((page) => `shopper/${page}`),
      ...agentPages.map((page) => `agent/${page}`),
      ...merchantPages.map((page) => `merchant/${page}`),
    ];
    expect(Object.values(PAGE_PATHS).filter((path) => !pages.includes(path))).toEqual([]);
  });

  test('query: values are escaped, no slash in front', () => {
    expect(pagePath('join', { code: 'A&B', from: '邀请' })).toBe(
      `${PAGE_PATHS.join}?code=A%26B&from=${encodeURIComponent('邀请')}`,
    );
    expect(pagePath('help')).toBe(PAGE_PATHS.help);
  });
});
