/** node demo/start/build-all.mjs: builds what `npm start` would build, and no more than what changed. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWhatChanged } from './build-what-changed.mjs';
import { FriendlyError } from './friendly-error.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

try {
  await buildWhatChanged(root, ['functions', 'stage', 'h5']);
} catch (error) {
  console.error(error instanceof FriendlyError ? error.message : error);
  process.exit(1);
}
