import { layPagesUnder, pagePath } from '../../../domain/kernel';
import { PAGE_PATHS } from '../../../domain/kernel/page-paths';
import { outward } from '../../../embed/doorway/paths';
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

  describe('in a host', () => {
    afterEach(() => layPagesUnder(undefined));

    test('each where the pages lie there, with its query', () => {
      layPagesUnder('warmdesk');
      for (const page of Object.keys(PAGE_PATHS) as (keyof typeof PAGE_PATHS)[]) {
        expect(pagePath(page, { id: '1' })).toBe(outward(`${PAGE_PATHS[page]}?id=1`, 'warmdesk'));
      }
    });

    test.each(['', 'a/b', '../x', 'Warm', undefined])('%p is no folder: as in a mini program of our own', (folder) => {
      layPagesUnder(folder);
      expect(pagePath('ticket')).toBe(PAGE_PATHS.ticket);
    });
  });
});
