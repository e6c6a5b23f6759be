import { existsSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type ServerType, serve } from '@hono/node-server';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../../demo/browser/launch-browser';
import type { Demo } from '../../demo/open-demo';
import { firstDocuments } from '../../deployment/first-documents';
import { MINUTE } from '../../domain/kernel';
import { heardFromOutside } from '../cloud/outside';
import { Phone } from './phone';
import { copySeeded, distDir, openQuietDemo } from './seeded-shop';
import { StagePage } from './stage-page';
import { watch } from './what-was-shown';

/** A shop with a server and a browser of its own, in a temporary folder. */
export interface Shop {
  readonly url: string;
  readonly demo: Demo;
  /** Of a shop that nobody runs yet: makes its finder the first admin. */
  readonly claimCode: string;
  /** A fresh browser profile looking at the stage. */
  openStage(options?: { readonly openids?: { readonly shopper?: string; readonly desk?: string } }): Promise<StagePage>;
  /** The mini program alone on a phone of this person's, opened at a page. */
  openPhone(openid: string, path: string, size?: { readonly width: number; readonly height: number }): Promise<Phone>;
  /** Ends the server as a power cut would not, and starts it again on the same data and port. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** What a page said that nobody should overlook: uncaught errors, and requests of its own that failed. */
export const complaints: string[] = [];

export interface ShopOptions {
  /** As a deployment leaves it: nobody works there and nothing is written. */
  readonly isNew?: boolean;
}

/** Opens the shop without its people of yesterday. Throws when the builds are not there. */
export async function openShop({ isNew = false }: ShopOptions = {}): Promise<Shop> {
  for (const build of ['cloudfunctions/shopper/index.js', 'h5/index.html', 'stage/index.html']) {
    if (!existsSync(join(distDir, build))) throw new Error(`${build} is not built; run: node demo/start/build-all.mjs`);
  }
  const dataDir = copySeeded();
  let { demo, server, port } = await start(dataDir, 0);
  const claimCode = isNew ? await leaveNothing(demo) : '';
  const browser = await launchBrowser().catch(async (error: unknown) => {
    // What is left open would keep the test runner from ending, and so from telling this.
    await stop(server, demo);
    throw error;
  });
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    claimCode,
    get demo() {
      return { ...demo, cloud: heardFromOutside(demo.cloud) };
    },
    openStage: async ({ openids = {} } = {}) => {
      const context = await newContext(browser, url, openids);
      const page = await context.newPage();
      listen(page);
      await page.goto(url);
      return new StagePage(page);
    },
    openPhone: async (openid, path, size = { width: 390, height: 844 }) => {
      const context = await newContext(browser, url, {}, size);
      const page = await context.newPage();
      listen(page);
      const phone = new Phone(page, `${url}/app/`);
      await phone.open(openid, path);
      return phone;
    },
    restart: async () => {
      await stop(server, demo);
      ({ demo, server, port } = await start(dataDir, port));
    },
    close: async () => {
      await browser.close();
      await stop(server, demo);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function start(dataDir: string, wantedPort: number) {
  const demo = await openQuietDemo(dataDir);
  const server = serve({ fetch: demo.app.fetch, port: wantedPort, hostname: '127.0.0.1' });
  await new Promise<void>((resolveListening, reject) => {
    server.once('listening', () => resolveListening());
    server.once('error', reject);
  });
  return { demo, server, port: (server.address() as AddressInfo).port };
}

/** Takes away everything but what a deployment puts there. Answers the first admin's code. */
async function leaveNothing({ cloud }: Demo): Promise<string> {
  const { desk, categories, hours, live, claimCode } = firstDocuments(cloud.clock.now());
  cloud.database.clear();
  cloud.database.insert(
    'settings',
    [desk, categories, hours, live].map((document) => ({ ...document })),
  );
  // What functions remember of the settings they had.
  await cloud.clock.advance(MINUTE);
  return claimCode;
}

async function stop(server: ServerType, demo: Demo): Promise<void> {
  if ('closeAllConnections' in server) server.closeAllConnections();
  await new Promise<void>((resolveClosed) => server.close(() => resolveClosed()));
  await demo.close();
}

async function newContext(
  browser: Browser,
  url: string,
  openids: { readonly shopper?: string; readonly desk?: string },
  viewport = { width: 1440, height: 900 },
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  // Many times what the slowest wait (the desk asks the queue again every so often) takes: a machine may stand still for a minute.
  context.setDefaultTimeout(120_000);
  const seats = { ...openids, ...(openids.shopper ? { wechat: openids.shopper } : {}) };
  await context.addInitScript((kept) => {
    // Only in the stage itself: the phones have a storage of their own.
    if (window.top === window) sessionStorage.setItem('warmdesk.stage.seats', kept);
  }, JSON.stringify(seats));
  await context.grantPermissions([], { origin: url });
  return context;
}

function listen(page: Page): void {
  watch(page);
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
}
