import fc from 'fast-check';
import { inward, outward, PACKAGES, placeOf } from '../../../embed/doorway/paths';
import { pages as agent } from '../../../src/agent/pages';
import { pages as automation } from '../../../src/automation/pages';
import { pages as charts } from '../../../src/charts/pages';
import { pages as figures } from '../../../src/figures/pages';
import { pages as merchant } from '../../../src/merchant/pages';
import { pages as records } from '../../../src/records/pages';
import { pages as shopper } from '../../../src/shopper/pages';

const rooms = { agent, automation, charts, figures, merchant, records, shopper };
const ours = Object.entries(rooms).flatMap(([room, pages]) => pages.map((page) => `${room}/${page}`));

describe('where our pages lie in a host', () => {
  test('every page of ours has a place of its own, in one of the packages', () => {
    const places = ours.map((page) => placeOf(page));
    expect(places).not.toContain(undefined);
    expect(new Set(places).size).toBe(ours.length);
    for (const place of places) expect(PACKAGES as readonly string[]).toContain(place?.split('/')[0]);
  });

  test.each([
    ['/shopper/help/index?orderId=o_1', '/warmdesk/shopper/help?orderId=o_1'],
    ['shopper/message/index', 'warmdesk/shopper/message'],
    ['/merchant/settings/index', '/warmdesk/settings/index'],
    ['/merchant/settings/index?open=a', '/warmdesk/settings/index?open=a'],
    ['/merchant/settings/teams/index', '/warmdesk/settings/teams'],
    ['/merchant/faq/article/index?id=index', '/warmdesk/merchant/faq/article?id=index'],
    ['/agent/qa-review/index?id=r', '/warmdesk/figures/qa-review?id=r'],
    ['/agent/queue/index', '/warmdesk/agent/queue'],
    ['/charts/figure/index', '/warmdesk/figures/charts/figure'],
    ['/automation/rules/index', '/warmdesk/settings/automation/rules'],
  ])('%s → %s', (url, there) => {
    expect(outward(url, 'warmdesk')).toBe(there);
  });

  test.each(['/pages/order/detail?id=1', '/warmdesk/shopper/help', 'pages/shopper/index', 'https://a.test/shopper/'])(
    '%s: is the host’s and stays',
    (url) => {
      expect(outward(url, 'warmdesk')).toBe(url);
    },
  );

  test('and back: whatever the folder is called, a page is called by us what we call it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ours), fc.stringMatching(/^[a-z][a-z0-9-]{0,10}$/), (page, prefix) => {
        expect(inward(outward(page, prefix), prefix)).toBe(page);
      }),
    );
    expect(inward('pages/order/detail', 'warmdesk')).toBe('pages/order/detail');
  });
});
