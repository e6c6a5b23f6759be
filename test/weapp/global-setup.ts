import { bundleOnce } from '../cloud/bundle-functions';
import { canCompileTemplates, ensureBuilt } from './built-app';
import { seedOnce } from './seeded-shop';

/** Builds, bundles and seeds once, before any worker starts. */
export default async function setup(): Promise<void> {
  await bundleOnce();
  await seedOnce();
  if (!canCompileTemplates) {
    console.log("weapp tests are left out: WeChat's template compiler runs on Linux x64 only");
    return;
  }
  ensureBuilt('src');
  ensureBuilt('config/bare-app');
}
