/**
 * How soon the board shows its first figure after the tap that opens it, in a browser slowed down sixfold, and how soon a
 * figure's chart is drawn: `npm run bench:board-page [rounds] [milliseconds that each answer takes longer]`. Needs the builds
 * (`node demo/start/build-all.mjs`). A first visit has no figures on the phone, and of the code what comes
 * while the page before is read; the second has both.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { serve } from '@hono/node-server';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../demo/browser/launch-browser';
import { callAs } from '../demo/call-as';
import { openDemo } from '../demo/open-demo';
import { requirePerson } from '../demo/seed/find-person';
import { MINUTE } from '../domain/kernel';

const ROUNDS = Number(process.argv[2] ?? 5);
const LONGER_MILLIS = Number(process.argv[3] ?? 100);
const SLOW_DOWN = 6;
const READS_MILLIS = 2_500;
const PROMISED_MILLIS = 1_500;
const rootDir = resolve(__dirname, '..');

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Milliseconds from a tap on one thing until another stands on the page, by the page's own clock. */
async function fromTapTo(page: Page, tapped: string, awaited: string): Promise<number> {
  const link = page.locator(tapped).last();
  await link.waitFor();
  // Nothing in here has a name: tsx would name it by a helper that the page does not have.
  const measured = page.evaluate(
    (selector) =>
      new Promise<number>((told) => {
        let tappedAt = 0;
        document.addEventListener('pointerdown', () => (tappedAt ||= performance.now()), { capture: true });
        const looking = setInterval(() => {
          const found = [...document.querySelectorAll(selector)];
          if (tappedAt === 0 || !found.some((one) => one.getBoundingClientRect().height > 0)) return;
          clearInterval(looking);
          told(performance.now() - tappedAt);
        }, 8);
      }),
    awaited,
  );
  await link.click();
  return measured;
}

const BOARD = '[role="link"][aria-label^="数据看板"]';
const FIGURE = '.figure-card__value';
const CARD = '[role="link"][aria-label^="新工单"]';
const CHART = '.chart canvas';

async function oneVisit(browser: Browser, url: string): Promise<Record<string, number>> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.route('**/call/**', async (route) => {
    await new Promise((passed) => setTimeout(passed, LONGER_MILLIS));
    await route.continue();
  });
  const session = await context.newCDPSession(page);
  await page.goto(`${url}/app/?as=${requirePerson('yeqingshan').openid}#/merchant/home/index`);
  await page.waitForLoadState('networkidle');
  // Whoever taps has read the page first, while what is one tap away comes (`preloadRule`).
  await page.waitForTimeout(READS_MILLIS);
  await page.waitForLoadState('networkidle');
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
  const first = await fromTapTo(page, BOARD, FIGURE);
  const chart = await fromTapTo(page, CARD, CHART);
  await page.goBack();
  await page.goBack();
  const second = await fromTapTo(page, BOARD, FIGURE);
  await context.close();
  return { first, second, chart };
}

async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'warmdesk-board-'));
  const demo = await openDemo({ rootDir, dataDir, distDir: join(rootDir, 'dist'), isQuiet: true });
  const server = serve({ fetch: demo.app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise<void>((ready) => server.once('listening', () => ready()));
  const browser = await launchBrowser();
  try {
    const { shopper } = callAs(demo.cloud, requirePerson('lin').openid, 'bench-board');
    await shopper('ticket.create', { text: '什么时候发货', topic: 'shipping' });
    await demo.cloud.clock.advance(10 * MINUTE);
    const visits: Record<string, number>[] = [];
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    for (let round = 0; round < ROUNDS; round += 1) visits.push(await oneVisit(browser, url));
    const shown = (what: string, name: string, promised?: number) => {
      const times = visits.map((visit) => visit[name] ?? 0);
      return {
        ...{
          'from the tap to': what,
          'median ms': Math.round(median(times)),
          'slowest ms': Math.round(Math.max(...times)),
        },
        'promised ms': promised ?? '',
      };
    };
    console.log(`\n${ROUNDS} phones, processor ${SLOW_DOWN} times slower, each answer ${LONGER_MILLIS} ms later`);
    console.table([
      shown('the first figure, first visit', 'first', PROMISED_MILLIS),
      shown('the first figure, second visit', 'second'),
      shown('the chart, its code not yet there', 'chart'),
    ]);
  } finally {
    await browser.close();
    server.close();
    await demo.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
