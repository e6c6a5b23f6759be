/**
 * `npm test`: everything that has to hold, in the order in which it is cheapest to find out. Says little while all is
 * well, the first words of what is not, and ends with one line of counts. `npm test -- types unit` runs only those.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { FriendlyError } from '../demo/start/friendly-error.mjs';
import { installWhatIsMissing } from '../demo/start/install-what-is-missing.mjs';
import { check, jest } from './run/steps.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const node = process.execPath;
const bin = (name) => path.join(root, 'node_modules/.bin', name);

const STEPS = [
  check('types', bin('tsc'), ['--noEmit']),
  check('lint', bin('biome'), ['check', '.']),
  jest('unit'),
  jest('cloud'),
  check('weapp-build', node, ['config/build.mjs', 'weapp']),
  jest('weapp'),
  check('h5-build', node, ['demo/start/build-all.mjs']),
  jest('journeys', ['--maxWorkers=1']),
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. There are ${STEPS.map((step) => step.name).join(', ')}.`);
  process.exit(2);
}

try {
  await installWhatIsMissing(root);
} catch (error) {
  console.error(error instanceof FriendlyError ? error.message : error);
  process.exit(1);
}

const total = { passed: 0, failed: 0 };
for (const step of STEPS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  console.log(`\n── ${step.title}`);
  const startedAt = Date.now();
  const { passed, failed, words } = await step.run(root);
  total.passed += passed;
  total.failed += failed;
  if (words) console.log(words);
  const seconds = ((Date.now() - startedAt) / 1_000).toFixed(1);
  console.log(`   ${failed === 0 ? 'ok' : 'FAILED'} · ${passed} passed, ${failed} failed · ${seconds} s`);
}

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
