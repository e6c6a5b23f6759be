import type { ShownPage } from '../../demo/screenshots/shown-pages';
import type { Phone } from './phone';

/** A slow network: the shape of what comes is there long enough to be looked at, and to be aimed at. */
const ANSWER_AFTER_MILLIS = 300;
/** Between two answers: long enough that what came first is shown without the other. */
const APART_MILLIS = 250;
const MAX_CALLS_AT_ONCE = 4;

interface Shift extends PerformanceEntry {
  readonly value: number;
}

export interface Load {
  /** How far things moved since the page began to load, as browsers count it. */
  readonly shift: number;
  /** How often it asked the cloud. */
  readonly calls: number;
}

const placeOf = { 'as asked': (call: number) => call, 'last first': (call: number) => MAX_CALLS_AT_ONCE - call };

/** Opens a page whose answers come one by one in this order, and waits until it has all of them. */
export async function load(phone: Phone, { openid, path }: ShownPage, order: keyof typeof placeOf): Promise<Load> {
  const { page } = phone;
  let calls = 0;
  // The stage's letters come late and break lines anew; WeChat's are on the phone.
  await page.route('**/fonts/*.css', (route) => route.fulfill({ contentType: 'text/css', body: '' }));
  await page.route('**/call/**', async (route) => {
    const place = Math.min(Math.max(0, placeOf[order](calls++)), MAX_CALLS_AT_ONCE);
    await new Promise((resolve) => setTimeout(resolve, ANSWER_AFTER_MILLIS + APART_MILLIS * place));
    await route.continue();
  });
  await phone.open(openid, path);
  await phone.front.waitFor();
  await phone.rest();
  const shift = await page.evaluate(shiftSoFar);
  await page.unrouteAll({ behavior: 'wait' });
  return { shift, calls };
}

/** The stage's letters, which `load` held back: what is measured is measured with them. */
export async function withLetters({ page }: Phone): Promise<void> {
  await page.evaluate(async () => {
    for (const link of document.querySelectorAll('link[href*="fonts/"]')) {
      const again = link.cloneNode() as HTMLLinkElement;
      await new Promise((loaded) => {
        again.onload = loaded;
        document.head.append(again);
      });
    }
    await document.fonts.ready;
  });
}

async function shiftSoFar(): Promise<number> {
  const TOLD_AFTER_MILLIS = 100;
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) sum += (entry as Shift).value;
  }).observe({ type: 'layout-shift', buffered: true });
  await new Promise((resolve) => setTimeout(resolve, TOLD_AFTER_MILLIS));
  return sum;
}
