import type { ShownPage } from '../../demo/screenshots/shown-pages';
import type { Shop } from './open-shop';
import type { Phone } from './phone';
import type { AnswerOrder } from './slow-line';

interface Shift extends PerformanceEntry {
  readonly value: number;
}

export interface Load {
  /** How far things moved since the page began to load, as browsers count it. */
  readonly shift: number;
  /** How often it asked the cloud. */
  readonly calls: number;
}

/** Opens a page on a slow line, whose answers come one by one in this order, and waits until it has all of them. */
export async function load(
  { slowLines }: Shop,
  phone: Phone,
  { openid, path }: ShownPage,
  order: AnswerOrder,
): Promise<Load> {
  const { page } = phone;
  const line = slowLines.open(order);
  await page.setExtraHTTPHeaders(line.headers);
  await phone.open(openid, path);
  await phone.front.waitFor();
  await phone.rest();
  const shift = await page.evaluate(shiftSoFar);
  await page.setExtraHTTPHeaders({});
  return { shift, calls: line.calls() };
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
