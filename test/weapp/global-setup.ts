import { canCompileTemplates, ensureBuilt } from './built-app';

/** Builds once, before any worker starts. */
export default function setup(): void {
  if (!canCompileTemplates) {
    console.log("weapp tests are left out: WeChat's template compiler runs on Linux x64 only");
    return;
  }
  ensureBuilt('src');
  ensureBuilt('config/bare-app');
}
