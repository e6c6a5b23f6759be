import { PAGE_PATHS } from '../../domain/kernel/page-paths';
import { pages as agent } from '../../src/agent/pages';
import { pages as automation } from '../../src/automation/pages';
import { pages as charts } from '../../src/charts/pages';
import { pages as connections } from '../../src/connections/pages';
import { pages as figures } from '../../src/figures/pages';
import { pages as mall } from '../../src/mall/pages';
import { pages as merchant } from '../../src/merchant/pages';
import { pages as records } from '../../src/records/pages';
import { pages as shopper } from '../../src/shopper/pages';

const PAGES = Object.entries({
  mall,
  shopper,
  agent,
  merchant,
  automation,
  connections,
  records,
  figures,
  charts,
}).flatMap(([root, pages]) => pages.map((page) => `${root}/${page}`));

describe('pages opened from outside', () => {
  // WeChat refuses a notice whose page does not exist with 41030, and nobody would ever see it.
  test.each(Object.entries(PAGE_PATHS))('%s is a page of the mini program: %s', (_name, path) => {
    expect(PAGES).toContain(path);
  });
});
