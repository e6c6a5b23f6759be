#!/usr/bin/env node
/**
 * `npm run deploy`, `doctor`, `backup`, `restore`, `upgrade`: installs what speaks with Tencent, once, and hands over to
 * deployment/commands/main.ts. Uses nothing but Node, as nothing may be installed yet when it runs.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { requireNode } from '../demo/start/checks.mjs';
import { FriendlyError } from '../demo/start/friendly-error.mjs';
import { installWhatIsMissing } from '../demo/start/install-what-is-missing.mjs';
import { installCloudTools } from './cloud/install.mjs';
import { installUploader, wantsMiniprogram } from './miniprogram/install.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

try {
  requireNode(process.versions.node);
  await installWhatIsMissing(root);
  await (wantsMiniprogram(process.argv) ? installUploader(root) : installCloudTools(root));
  const main = path.join(root, 'deployment/commands/main.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', main, ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  });
  // A terminal's Ctrl-C reaches the child by itself, which ends it where it stands: it can be run again.
  process.on('SIGINT', () => undefined);
  child.on('exit', (code) => process.exit(code ?? 1));
} catch (error) {
  console.error(error instanceof FriendlyError ? error.message : error);
  process.exit(1);
}
