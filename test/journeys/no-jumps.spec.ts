import type { ShownPage } from '../../demo/screenshots/shown-pages';
import { MINUTE } from '../../domain/kernel';
import { describeShop } from './describe-shop';
import type { Phone } from './phone';
import { visitPages } from './visit-pages';

/** A slow network: the shape of what comes is there long enough to be looked at, and to be aimed at. */
const ANSWER_AFTER_MILLIS = 300;
/** Between two answers: long enough that what came first is shown without the other. */
const APART_MILLIS = 250;
const MAX_CALLS_AT_ONCE = 4;
/** Nearly all of the time is waiting for answers. */
const PHONES_AT_ONCE = 4;
/** Every page of the mini program twice, on a machine that is doing much else. */
const LONGEST_MILLIS = 10 * MINUTE;
/** Half of what is commonly called good. */
const MAX_SHIFT = 0.05;

interface Shift extends PerformanceEntry {
  readonly value: number;
}

describeShop('while a page loads', (shop) => {
  test(
    'nothing that can be aimed at moves away when what was waited for comes',
    async () => {
      const jumped: Record<string, number> = {};
      await visitPages(shop, { phonesAtOnce: PHONES_AT_ONCE }, async (phone, page) => {
        Object.assign(jumped, await jumpsOf(phone, page));
      });
      expect(jumped).toEqual({});
    },
    LONGEST_MILLIS,
  );
});

/** How far things moved since the page began to load, as browsers count it. */
async function shiftSoFar(): Promise<number> {
  const TOLD_AFTER_MILLIS = 100;
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) sum += (entry as Shift).value;
  }).observe({ type: 'layout-shift', buffered: true });
  await new Promise((resolve) => setTimeout(resolve, TOLD_AFTER_MILLIS));
  return sum;
}

/** What moved too far, by the page and the order of its answers. */
async function jumpsOf(phone: Phone, page: ShownPage): Promise<Record<string, number>> {
  const { name } = page;
  const after = (place: number): number => ANSWER_AFTER_MILLIS + APART_MILLIS * Math.max(0, place);
  const inTurn = await shiftOf(phone, page, (call) => after(Math.min(call, MAX_CALLS_AT_ONCE)));
  const shifts: Record<string, number> = { [`${name}, as asked`]: inTurn.shift };
  if (inTurn.calls > 1) {
    const lastFirst = (call: number): number => after(MAX_CALLS_AT_ONCE - call);
    shifts[`${name}, last first`] = (await shiftOf(phone, page, lastFirst)).shift;
  }
  return Object.fromEntries(Object.entries(shifts).filter(([, shift]) => shift > MAX_SHIFT));
}

async function shiftOf(phone: Phone, { openid, path }: ShownPage, answerAfter: (call: number) => number) {
  const { page } = phone;
  let calls = 0;
  // The stage's letters come late and break lines anew; WeChat's are on the phone.
  await page.route('**/fonts/*.css', (route) => route.fulfill({ contentType: 'text/css', body: '' }));
  await page.route('**/call/**', async (route) => {
    const millis = answerAfter(calls++);
    await new Promise((resolve) => setTimeout(resolve, millis));
    await route.continue();
  });
  await phone.open(openid, path);
  await phone.front.waitFor();
  await phone.rest();
  const shift = await page.evaluate(shiftSoFar);
  await page.unrouteAll({ behavior: 'wait' });
  return { shift, calls };
}
