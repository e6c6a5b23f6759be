import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../../demo/browser/launch-browser';

/** Pages of a journey are gone before it pays to compile what they run a second and a third time: a tenth of what they cost. */
const UNOPTIMISED = '--js-flags=--no-maglev,--no-turbofan';
/** Many times what the slowest wait (the desk asks the queue again every so often) takes: a machine may stand still for a minute. */
const LONGEST_WAIT_MILLIS = 120_000;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The browser of this process: it stays from one test file to the next, and ends with the process. */
let running: Promise<Browser> | undefined;
/** Pages that nobody has, by the address they were opened for: each stands alone in a profile of its own. */
const free = new Map<string, Page[]>();

/** Starts the browser where there is none. */
export async function ensureBrowser(): Promise<void> {
  const isThere = await running?.then(
    (browser) => browser.isConnected(),
    () => false,
  );
  if (isThere) return;
  free.clear();
  running = launchBrowser([UNOPTIMISED]);
  await running;
}

/** Ends it. */
export async function closeBrowser(): Promise<void> {
  const closing = running;
  running = undefined;
  free.clear();
  await closing?.then(
    (browser) => browser.close(),
    () => undefined,
  );
}

/**
 * A page on a device that has never been at this address: nothing is kept there. It may have been another's before, whose loaded app and
 * running process it has: that is half of what opening a page costs.
 */
export async function openFresh(origin: string, size: Size): Promise<Page> {
  const page = free.get(origin)?.pop() ?? (await newPage(origin));
  await page.setViewportSize(size);
  return page;
}

/** Leaves a page to the next one who wants a fresh one. One that its user closed, since something was done to it for good, is not. */
export async function closePage(page: Page): Promise<void> {
  const context = page.context();
  const origin = origins.get(context);
  const isClean = !page.isClosed() && origin !== undefined && (await leaveClean(page, origin));
  if (isClean) free.set(origin, [...(free.get(origin) ?? []), page]);
  else await context.close();
}

/** Where nothing of the mini program is. */
export const NOWHERE = '/nowhere';

/** Takes away what a page's user did to it and what its device keeps. @returns false where that cannot be done */
async function leaveClean(page: Page, origin: string): Promise<boolean> {
  for (const event of ['request', 'requestfinished', 'requestfailed', 'pageerror'] as const)
    page.removeAllListeners(event);
  const context = page.context();
  await Promise.all(context.pages().map((one) => one === page || one.close()));
  await page.unrouteAll();
  await page.setExtraHTTPHeaders({});
  await context.setOffline(false);
  await context.clearCookies();
  try {
    await page.goto(origin + NOWHERE);
    await page.evaluate(() => sessionStorage.clear());
    const session = await context.newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    await session.send('Page.resetNavigationHistory');
    await session.detach();
    return true;
  } catch {
    // Its shop is gone, or it hangs.
    return false;
  }
}

const origins = new WeakMap<BrowserContext, string>();

async function newPage(origin: string): Promise<Page> {
  const browser = await running;
  if (!browser) throw new Error('no browser was started');
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' });
  context.setDefaultTimeout(LONGEST_WAIT_MILLIS);
  await context.grantPermissions([], { origin });
  origins.set(context, origin);
  return context.newPage();
}
