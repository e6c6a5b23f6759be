import { shownPages } from '../../demo/screenshots/shown-pages';
import { complaints, openShop, type Shop } from './open-shop';

/** A slow network: the shape of what comes is there long enough to be looked at, and to be aimed at. */
const ANSWER_AFTER_MILLIS = 500;
/** Half of what is commonly called good. */
const MOST_SHIFT = 0.05;

interface Shift extends PerformanceEntry {
  readonly value: number;
}

describe('while a page loads', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop?.close());
  afterEach(() => expect(complaints).toEqual([]));

  test('nothing that can be aimed at moves away when what was waited for comes', async () => {
    const jumped: Record<string, number> = {};
    for (const { name, openid, path } of shownPages(shop.demo.cloud)) {
      const { page, front, close } = await openSlowly(openid, path);
      await front().waitFor();
      await page.waitForLoadState('networkidle');
      const sum = await page.evaluate(() => (window as { shifted?: number }).shifted ?? 0);
      if (sum > MOST_SHIFT) jumped[name] = sum;
      await close();
    }
    expect(jumped).toEqual({});
  });

  /** On a phone that has kept nothing of an earlier visit. */
  async function openSlowly(openid: string, path: string) {
    const phone = await shop.openPhone(openid, path);
    const { page } = phone;
    await page.waitForLoadState('networkidle');
    await page.route('**/call/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, ANSWER_AFTER_MILLIS));
      await route.continue();
    });
    await page.addInitScript(() => {
      localStorage.clear();
      const counted = window as { shifted?: number };
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) counted.shifted = (counted.shifted ?? 0) + (entry as Shift).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.reload();
    return { page, front: () => phone.front, close: () => phone.close() };
  }
});
