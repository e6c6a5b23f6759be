import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COLLECTIONS } from '../../cloudfunctions/_records/collections';
import { TEMPLATES } from '../../demo/cloud-of-shop';
import { seedCloud } from '../../demo/seed-cloud';
import { createTestCloud, type TestCloud, type TestCloudOptions, testStartAt } from '../cloud/describe-cloud';
import { deskCloud } from '../cloudfunctions/desk-cloud';

/** Names the folder of what `seedOnce` made, to the test files of one run. */
const SEEDED_IN = 'TEST_SHOP_SEEDED_IN';

const shopCloud = (more: TestCloudOptions): TestCloudOptions => ({
  ...deskCloud(['shopper', 'agent', 'merchant', 'exchange', 'figures']),
  collections: COLLECTIONS,
  templates: TEMPLATES,
  ...more,
});

/** Seeds the demo's shop, of which every test file of this run opens a copy of its own. */
export async function seedOnce(): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'seeded-shop-'));
  process.env[SEEDED_IN] = dir;
  const options = shopCloud({ dataDir: join(dir, 'data') });
  const cloud = await createTestCloud(options);
  await seedCloud(cloud, testStartAt);
  await cloud.close();
  // Texts are sealed with this run's key.
  writeFileSync(join(dir, 'environment.json'), JSON.stringify(options.functionEnv));
}

/** Takes away what `seedOnce` made. */
export function forgetSeeded(): void {
  const dir = process.env[SEEDED_IN];
  if (dir) rmSync(dir, { recursive: true, force: true });
  delete process.env[SEEDED_IN];
}

/** A shop just seeded, in a cloud of one's own. Close it. */
export async function openSeededShop(): Promise<TestCloud> {
  const seeded = process.env[SEEDED_IN];
  if (!seeded) throw new Error('no shop was seeded before the tests');
  const dir = mkdtempSync(join(tmpdir(), 'shop-'));
  const removeFolder = () => rmSync(dir, { recursive: true, force: true });
  const dataDir = join(dir, 'data');
  cpSync(join(seeded, 'data'), dataDir, { recursive: true });
  const functionEnv = JSON.parse(readFileSync(join(seeded, 'environment.json'), 'utf8')) as Record<string, string>;
  const cloud = await createTestCloud(shopCloud({ dataDir, functionEnv }));
  return {
    ...cloud,
    close: async () => {
      await cloud.close();
      removeFolder();
    },
  };
}
