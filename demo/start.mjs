#!/usr/bin/env node
/**
 * `npm start`: from a fresh clone to the running shop. Uses nothing but Node, since nothing is installed yet when it runs.
 * Checks, installs what is missing, builds what changed, then hands over to demo/main.ts.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWhatChanged } from './start/build-what-changed.mjs';
import { requireFreePort, requireNode, requireWritableFolder } from './start/checks.mjs';
import { FriendlyError } from './start/friendly-error.mjs';
import { installWhatIsMissing } from './start/install-what-is-missing.mjs';
import { HELP, readOptions } from './start/options.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

try {
  requireNode(process.versions.node);
  const options = readOptions(process.argv.slice(2));
  if (options.help) console.log(HELP);
  else await start(options);
} catch (error) {
  console.error(error instanceof FriendlyError ? error.message : error);
  process.exit(1);
}

/** @param {ReturnType<typeof readOptions>} options */
async function start(options) {
  // Asked before the minutes of installing and building, not after.
  await requireFreePort(options.port, options.host);
  await requireWritableFolder(path.resolve(root, options.data));
  await installWhatIsMissing(root);
  await buildWhatChanged(root, ['functions', 'stage', 'h5']);
  const child = spawn(process.execPath, ['--import', 'tsx', 'demo/main.ts', JSON.stringify(options)], {
    cwd: root,
    stdio: 'inherit',
  });
  // A terminal's Ctrl-C reaches the child by itself; staying alive lets it close its database first.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code) => process.exit(code ?? 0));
}
