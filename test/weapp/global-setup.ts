import { bundleOnce } from '../cloud/bundle-functions';
import { canCompileTemplates, ensureBuilt } from './built-app';
import { seedOnce } from './seeded-shop';
import { compileTemplatesOnce } from './templates-once';

/** Builds, bundles and seeds once, before any worker starts. */
export default async function setup(): Promise<void> {
  if (!canCompileTemplates) console.log("weapp tests are left out: WeChat's template compiler runs on Linux x64 only");
  await Promise.all([canCompileTemplates && ensureBuilt(), bundleOnce().then(seedOnce)]);
  if (canCompileTemplates) compileTemplatesOnce();
}
