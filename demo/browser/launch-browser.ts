import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

const ROOT = resolve(__dirname, '../..');

/**
 * A Chromium without a window: the one named by WARMDESK_CHROMIUM, else the one inside @sparticuz/chromium, which needs
 * nothing of the system. Close it.
 *
 * @param more switches of Chromium's beside those that it always gets
 */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const named = process.env.WARMDESK_CHROMIUM;
  const folder = await prepareBrowser();
  return chromium.launch({
    executablePath: named ?? join(folder ?? '', 'chromium'),
    // Containers have neither a second user to drop to nor a large /dev/shm.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none', ...more],
    env: folder ? environment(folder) : ownEnvironment(),
  });
}

/** Unpacks the browser that `launchBrowser` starts, where it has to. @returns its folder; undefined where another is named */
export const prepareBrowser = async (): Promise<string | undefined> =>
  process.env.WARMDESK_CHROMIUM ? undefined : unpackedChromium();

/**
 * The folder of the unpacked browser, in our own cache: the package's usual place, the machine's /tmp, is anybody's.
 * Unpacked beside it and moved into place whole, so that one that was broken off is never taken for it.
 */
async function unpackedChromium(): Promise<string> {
  const packed = join(ROOT, 'node_modules/@sparticuz/chromium/package.json');
  const { version } = JSON.parse(readFileSync(packed, 'utf8')) as { version: string };
  const folder = join(ROOT, '.cache/browser', version);
  if (existsSync(folder)) return folder;
  const half = `${folder}.${process.pid}`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true });
  await promisify(execFile)(process.execPath, [join(__dirname, 'unpack-chromium.mjs')], {
    // By this the package also unpacks the libraries.
    env: { ...process.env, TMPDIR: half, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
  });
  writeFileSync(join(half, 'fonts/fonts.conf'), fontsOf(folder));
  try {
    renameSync(half, folder);
  } catch (error) {
    // Somebody else was ready first.
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** The package's own file looks for its fonts in /tmp. */
const fontsOf = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;

function environment(folder: string): Record<string, string> {
  const own = ownEnvironment();
  const hasFonts = existsSync('/etc/fonts/fonts.conf');
  return {
    ...own,
    // Whoever runs this may have none, or one where nothing can be written.
    HOME: folder,
    LD_LIBRARY_PATH: [own.LD_LIBRARY_PATH, join(folder, 'al2023/lib')].filter(Boolean).join(':'),
    ...(hasFonts ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') }),
  };
}

const ownEnvironment = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined));
