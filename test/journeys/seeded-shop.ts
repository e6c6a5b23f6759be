import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Demo, openDemo } from '../../demo/open-demo';
import { chinaDay, HOUR, startOfChinaDay } from '../../domain/kernel';
import { startNear } from '../cloud/near/host';

const rootDir = resolve(__dirname, '../..');
export const distDir = resolve(rootDir, process.env.WARMDESK_DIST ?? 'dist');

/** Names the folder of the shop that was seeded for this run, to its test files. */
const SEEDED_IN = 'JOURNEYS_SHOP_SEEDED_IN';

/** In the morning of the day to come, while the shop is open: whenever these are run, it answers. */
const OPEN_HOUR = 10;
const ahead = startOfChinaDay(chinaDay(Date.now()) + 1) + OPEN_HOUR * HOUR - Date.now();
const present = (): number => Date.now() + ahead;

/** Opens the shop that lies in a folder, without its people of yesterday; seeds it where there is none. */
export const openQuietDemo = (dataDir: string): Promise<Demo> =>
  openDemo({ rootDir, dataDir, distDir, isQuiet: true, present, startHost: startNear });

/** Seeds a shop, of which every test file of this run opens a copy of its own. */
export async function seedOnce(): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'warmdesk-seeded-'));
  process.env[SEEDED_IN] = dir;
  const demo = await openQuietDemo(dir);
  await demo.close();
}

/** A folder with a copy of it. */
export function copySeeded(): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'warmdesk-'));
  const seeded = process.env[SEEDED_IN];
  if (seeded) cpSync(seeded, dataDir, { recursive: true });
  return dataDir;
}

/** Takes away what `seedOnce` made. */
export function forgetSeeded(): void {
  const dir = process.env[SEEDED_IN];
  if (dir) rmSync(dir, { recursive: true, force: true });
  delete process.env[SEEDED_IN];
}
