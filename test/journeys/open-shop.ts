import { existsSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type ServerType, serve } from '@hono/node-server';
import type { Page } from 'playwright-core';
import type { Demo } from '../../demo/open-demo';
import { firstDocuments } from '../../deployment/first-documents';
import { MINUTE } from '../../domain/kernel';
import { heardFromOutside } from '../cloud/outside';
import { Phone } from './phone';
import { closePage, ensureBrowser, NOWHERE, openFresh } from './profiles';
import { copySeeded, distDir, openQuietDemo } from './seeded-shop';
import { SlowLines } from './slow-line';
import { StagePage } from './stage-page';
import { watch } from './what-was-shown';

/** A shop with a server and a browser of its own, in a temporary folder. */
export interface Shop {
  readonly url: string;
  readonly demo: Demo;
  /** Of a shop that nobody runs yet: makes its finder the first admin. */
  readonly claimCode: string;
  /** The stage on a device that nobody has looked at it with. */
  openStage(options?: { readonly openids?: Openids }): Promise<StagePage>;
  /** The mini program alone on a phone of this person's, opened at a page. */
  openPhone(openid: string, path: string, size?: { readonly width: number; readonly height: number }): Promise<Phone>;
  /** Of phones that are far away. */
  readonly slowLines: SlowLines;
  /** Ends the server as a power cut would not, and starts it again on the same data and port. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

const DESK_SIZE = { width: 1440, height: 900 };
const PHONE_SIZE = { width: 390, height: 844 };

/** Of the shops of this process, one after the other: a browser keeps what it loaded by the address. */
let usualPort = 0;

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
  const slowLines = new SlowLines();
  // By now the usual port may be somebody else's.
  let { demo, server, port } = await start(dataDir, [usualPort, 0], slowLines);
  usualPort = port;
  const claimCode = isNew ? await leaveNothing(demo) : '';
  await ensureBrowser().catch(async (error: unknown) => {
    // What is left open would keep the test runner from ending, and so from telling this.
    await stop(server, demo);
    throw error;
  });
  const url = `http://127.0.0.1:${port}`;
  const pages = new Set<Page>();
  const openPage = async (size: Parameters<typeof openFresh>[1]): Promise<Page> => {
    const page = await openFresh(url, size);
    pages.add(page);
    listen(page);
    return page;
  };
  const close = async (page: Page): Promise<void> => {
    if (pages.delete(page)) await closePage(page);
  };
  return {
    url,
    claimCode,
    slowLines,
    get demo() {
      return { ...demo, cloud: heardFromOutside(demo.cloud) };
    },
    openStage: async ({ openids = {} } = {}) => {
      const page = await openPage(DESK_SIZE);
      // By way of an address that shows nothing: what is kept there the stage finds.
      await page.goto(url + NOWHERE);
      await page.evaluate(keepSeats, JSON.stringify(seatsOf(openids)));
      await page.goto(url);
      return new StagePage(page, () => close(page));
    },
    openPhone: async (openid, path, size = PHONE_SIZE) => {
      const page = await openPage(size);
      const phone = new Phone(page, `${url}/app/`, () => close(page));
      await phone.open(openid, path);
      return phone;
    },
    restart: async () => {
      await stop(server, demo);
      ({ demo, server, port } = await start(dataDir, [port], slowLines));
    },
    close: async () => {
      await Promise.all([...pages].map(close));
      await stop(server, demo);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** At the first of these ports that is free. */
async function start(dataDir: string, [wanted = 0, ...others]: readonly number[], lines: SlowLines) {
  const demo = await openQuietDemo(dataDir);
  const server = await listenAt(wanted, demo, lines).catch((error: unknown) => {
    const [next] = others;
    if (next === undefined) throw error;
    return listenAt(next, demo, lines);
  });
  return { demo, server, port: (server.address() as AddressInfo).port };
}

async function listenAt(port: number, { app }: Demo, lines: SlowLines): Promise<ServerType> {
  const fetch: typeof app.fetch = (request, ...around) => lines.carry(request, () => app.fetch(request, ...around));
  const server = serve({ fetch, port, hostname: '127.0.0.1' });
  await new Promise<void>((resolveListening, reject) => {
    server.once('listening', () => resolveListening());
    server.once('error', reject);
  });
  return server;
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

interface Openids {
  readonly shopper?: string;
  readonly desk?: string;
}

const seatsOf = (openids: Openids) => ({ ...openids, ...(openids.shopper ? { wechat: openids.shopper } : {}) });

function keepSeats(seats: string): void {
  sessionStorage.setItem('warmdesk.stage.seats', seats);
}

function listen(page: Page): void {
  watch(page);
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
}
