import { type ShownPage, shownPages } from '../../demo/screenshots/shown-pages';
import { describeShop } from './describe-shop';

/** A slow network: the shape of what comes is there long enough to be looked at, and to be aimed at. */
const ANSWER_AFTER_MILLIS = 500;
/** Between two answers: long enough that what came first is shown without the other. */
const APART_MILLIS = 400;
const MAX_CALLS_AT_ONCE = 4;
/** Nearly all of the time is waiting for answers. */
const PHONES_AT_ONCE = 4;
/** Half of what is commonly called good. */
const MAX_SHIFT = 0.05;

interface Shift extends PerformanceEntry {
  readonly value: number;
}

describeShop('while a page loads', (shop) => {
  test('nothing that can be aimed at moves away when what was waited for comes', async () => {
    const jumped: Record<string, number> = {};
    const left = [...shownPages(shop.demo.cloud)];
    const look = async (): Promise<void> => {
      for (let next = left.shift(); next; next = left.shift()) Object.assign(jumped, await jumpsOf(next));
    };
    await Promise.all(Array.from({ length: PHONES_AT_ONCE }, look));
    expect(jumped).toEqual({});
  });

  /** What moved too far, by the page and the order of its answers. */
  async function jumpsOf({ name, openid, path }: ShownPage): Promise<Record<string, number>> {
    const together = await shiftOf(openid, path, () => ANSWER_AFTER_MILLIS);
    const shifts: Record<string, number> = { [name]: together.shift };
    if (together.calls > 1) {
      const after = (place: number): number => ANSWER_AFTER_MILLIS + APART_MILLIS * Math.max(0, place);
      shifts[`${name}, as asked`] = (await shiftOf(openid, path, after)).shift;
      const lastFirst = (call: number): number => after(MAX_CALLS_AT_ONCE - call);
      shifts[`${name}, last first`] = (await shiftOf(openid, path, lastFirst)).shift;
    }
    return Object.fromEntries(Object.entries(shifts).filter(([, shift]) => shift > MAX_SHIFT));
  }

  async function shiftOf(openid: string, path: string, answerAfter: (call: number) => number) {
    const { page, front, calls, close } = await openSlowly(openid, path, answerAfter);
    await front().waitFor();
    await page.waitForLoadState('networkidle');
    const shift = await page.evaluate(() => (window as { shifted?: number }).shifted ?? 0);
    await close();
    return { shift, calls: calls() };
  }

  /** On a phone that has kept nothing of an earlier visit. */
  async function openSlowly(openid: string, path: string, answerAfter: (call: number) => number) {
    const phone = await shop.openPhone(openid, path);
    const { page } = phone;
    await page.waitForLoadState('networkidle');
    let calls = 0;
    await page.route('**/call/**', async (route) => {
      const millis = answerAfter(calls++);
      await new Promise((resolve) => setTimeout(resolve, millis));
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
    return { page, front: () => phone.front, calls: () => calls, close: () => phone.close() };
  }
});
