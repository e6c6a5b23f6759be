import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../../demo/browser/launch-browser';

/** From the end of one test file to the beginning of the next it takes less; nobody comes back to a browser after that. */
const IDLE_MILLIS = 400;
/** Pages of a journey are gone before it pays to compile what they run a second and a third time: a tenth of what they cost. */
const UNOPTIMISED = '--js-flags=--no-maglev,--no-turbofan';
/** Many times what the slowest wait (the desk asks the queue again every so often) takes: a machine may stand still for a minute. */
const LONGEST_WAIT_MILLIS = 120_000;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The browser of this process: as long as one test file follows another, it stays. */
let running: Promise<Browser> | undefined;
let users = 0;
let idle: NodeJS.Timeout | undefined;
/** Profiles that nobody has, by what they were made for: what of the app they have loaded stays with them. */
const free = new Map<string, BrowserContext[]>();

/** Holds the browser open, starting it where there is none. @returns lets it go */
export async function holdBrowser(): Promise<() => void> {
  users += 1;
  clearTimeout(idle);
  const letGo = (): void => {
    users -= 1;
    if (users === 0) idle = setTimeout(closeBrowser, IDLE_MILLIS);
  };
  if (!(await running?.then((browser) => browser.isConnected()))) {
    free.clear();
    running = launchBrowser([UNOPTIMISED]);
  }
  await running?.catch((error: unknown) => {
    running = undefined;
    letGo();
    throw error;
  });
  return letGo;
}

async function closeBrowser(): Promise<void> {
  // At once: whoever comes now starts another.
  const closing = running;
  running = undefined;
  free.clear();
  await (await closing)?.close();
}

/** A page on a device that has never been at this address: nothing is kept there, but what is loaded of an app is loaded only once. */
export async function openFresh(origin: string, size: Size): Promise<Page> {
  const context = free.get(origin)?.pop() ?? (await newProfile(origin));
  const page = await context.newPage();
  await page.setViewportSize(size);
  await context.clearCookies();
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await session.detach();
  return page;
}

/** Closes a page, and leaves its profile to the next one. */
export async function closePage(page: Page): Promise<void> {
  const context = page.context();
  await Promise.all(context.pages().map((one) => one.close()));
  await context.setOffline(false);
  const origin = origins.get(context) ?? '';
  free.set(origin, [...(free.get(origin) ?? []), context]);
}

const origins = new WeakMap<BrowserContext, string>();

async function newProfile(origin: string): Promise<BrowserContext> {
  const browser = await running;
  if (!browser) throw new Error('nobody holds the browser open');
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' });
  context.setDefaultTimeout(LONGEST_WAIT_MILLIS);
  await context.grantPermissions([], { origin });
  origins.set(context, origin);
  return context;
}
