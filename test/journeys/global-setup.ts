import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { prepareBrowser } from '../../demo/browser/launch-browser';
import { distDir, seedOnce } from './seeded-shop';

/** Seeds the shop and unpacks the browser once, before any worker starts. Where nothing is built the test files say so. */
export default async function setup(): Promise<void> {
  if (existsSync(join(distDir, 'cloudfunctions/shopper/index.js'))) await Promise.all([seedOnce(), prepareBrowser()]);
}
