/**
 * `npm run screenshots`: every page of the mini program in the sizes, lights and type people have, and the stage. All go
 * to .cache/screenshots. `npm run screenshots -- 390-light` takes only that look, `-- 390-light agent-` only the pages whose names begin
 * so, `-- --readme` only the few pictures that the README shows.
 */
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { serve } from '@hono/node-server';
import type { Browser } from 'playwright-core';
import type { LocalCloud } from '../local-cloud';
import { launchBrowser } from './browser/launch-browser';
import { openDemo } from './open-demo';
import { README_PICTURES, takeReadmePictures, tellStory } from './screenshots/readme-pictures';
import { shownPages } from './screenshots/shown-pages';

const rootDir = resolve(__dirname, '..');
const outDir = join(rootDir, '.cache/screenshots');
const readmeDir = join(rootDir, 'docs/screenshots');
const LARGEST_README_BYTES = 300 * 1024;

interface Look {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly colorScheme: 'light' | 'dark';
  readonly isLargeType: boolean;
}

const SIZES = [
  [390, 844],
  [320, 568],
  [1_440, 900],
  [1_024, 768],
] as const;
/** Only who works there all day sits at a PC. */
const WIDE_FROM = 900;
const ON_PC = /^(agent|merchant|figures|charts)-/;
const LOOKS: readonly Look[] = SIZES.flatMap(([width, height]) =>
  (['light', 'dark'] as const).flatMap((colorScheme) =>
    [false, true].map((isLargeType) => ({
      name: `${width}-${colorScheme}${isLargeType ? '-large' : ''}`,
      width,
      height,
      colorScheme,
      isLargeType,
    })),
  ),
);

const isLook = (word: string): boolean => LOOKS.some(({ name }) => name === word);

/** Looks that are named, all when none is. */
function wantedLooks(): readonly Look[] {
  const names = process.argv.slice(2).filter(isLook);
  return LOOKS.filter(({ name }) => names.length === 0 || names.includes(name));
}

/** Whether a page's name begins with one of the other words, as `agent-` does; without such a word every page is taken. */
function isWantedPage({ name }: { readonly name: string }): boolean {
  const begins = process.argv.slice(2).filter((word) => !isLook(word) && !word.startsWith('--'));
  return begins.length === 0 || begins.some((word) => name.startsWith(word));
}

const isFor =
  ({ width }: Look) =>
  ({ name }: { readonly name: string }): boolean =>
    width < WIDE_FROM || ON_PC.test(name);

async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'warmdesk-pictures-'));
  const demo = await openDemo({ rootDir, dataDir, distDir: resolve(rootDir, process.env.WARMDESK_DIST ?? 'dist') });
  const server = serve({ fetch: demo.app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise<void>((ready) => server.once('listening', () => ready()));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await launchBrowser();
  try {
    if (process.argv.includes('--readme')) {
      await tellStory(demo.cloud);
      await renewReadmePictures(browser, url, demo.cloud);
    } else
      for (const look of wantedLooks())
        await takePages(browser, url, look, shownPages(demo.cloud).filter(isWantedPage).filter(isFor(look)));
  } finally {
    await browser.close();
    server.close();
    await demo.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function takePages(browser: Browser, url: string, look: Look, pages: ReturnType<typeof shownPages>) {
  const dir = join(outDir, look.name);
  mkdirSync(dir, { recursive: true });
  const context = await browser.newContext({
    viewport: { width: look.width, height: look.height },
    colorScheme: look.colorScheme,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  for (const { name, openid, path } of pages) {
    const page = await context.newPage();
    // As the mini program keeps it on this person's phone.
    await page.addInitScript(
      ([owner, isLarge]) => localStorage.setItem(`${owner}/isLargeType`, JSON.stringify({ data: isLarge })),
      [openid, look.isLargeType] as const,
    );
    await page.goto(`${url}/app/?as=${openid}#/${path}`);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(dir, `${name}.png`) });
    await page.close();
  }
  await context.close();
  console.log(`${look.name}: ${pages.length} pages in ${dir}`);
}

async function renewReadmePictures(browser: Browser, url: string, cloud: LocalCloud): Promise<void> {
  mkdirSync(readmeDir, { recursive: true });
  await takeReadmePictures(browser, url, cloud, readmeDir);
  for (const name of README_PICTURES) {
    const { size } = statSync(join(readmeDir, name));
    const remark = size > LARGEST_README_BYTES ? '  larger than 300 KB' : '';
    console.log(`${name}: ${Math.round(size / 1024)} KB${remark}`);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
