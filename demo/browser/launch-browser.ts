import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const UNPACKED = resolve(__dirname, '../../.cache/browser');

/**
 * A Chromium without a window: the one named by WARMDESK_CHROMIUM, else the one inside @sparticuz/chromium, which needs
 * nothing of the system. Close it.
 */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env.WARMDESK_CHROMIUM;
  const executablePath = named ?? (await unpackedChromium());
  return chromium.launch({
    executablePath,
    // Containers have neither a second user to drop to nor a large /dev/shm.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none'],
    env: environment(),
  });
}

/** Unpacked once into our own cache: the package's usual place, the machine's /tmp, is anybody's. */
async function unpackedChromium(): Promise<string> {
  mkdirSync(UNPACKED, { recursive: true });
  // By this the package also unpacks the libraries (nss, nspr, expat) that a bare Linux lacks.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const { TMPDIR, LD_LIBRARY_PATH, FONTCONFIG_PATH } = process.env;
  process.env.TMPDIR = UNPACKED;
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    return await packed.executablePath();
  } finally {
    // The package sets these for the whole process; only the browser needs them.
    restore({ TMPDIR, LD_LIBRARY_PATH, FONTCONFIG_PATH });
  }
}

function restore(values: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}

function environment(): Record<string, string> {
  const libraries = join(UNPACKED, 'al2023/lib');
  const own = Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const hasFonts = existsSync('/etc/fonts/fonts.conf');
  return {
    ...Object.fromEntries(own),
    HOME: process.env.HOME ?? tmpdir(),
    LD_LIBRARY_PATH: [process.env.LD_LIBRARY_PATH, libraries].filter(Boolean).join(':'),
    ...(hasFonts ? {} : { FONTCONFIG_PATH: join(UNPACKED, 'fonts') }),
  };
}
