/**
 * `npm test`: everything that has to hold, in the order in which it is cheapest to find out. Says little while all is
 * well, the first words of what is not, and ends with what failed, why the first did, and one line of counts.
 * `npm test -- types unit` runs only those.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { FriendlyError } from '../demo/start/friendly-error.mjs';
import { installWhatIsMissing } from '../demo/start/install-what-is-missing.mjs';
import { shownAs, summarise } from './run/failures.mjs';
import { check, jest } from './run/steps.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const node = process.execPath;
/** @param {string} name */
const bin = (name) => path.join(root, 'node_modules/.bin', name);

/** Of each step; one broken thing can fail hundreds of tests. */
const MAX_SHOWN = 20;

/** One after another, but for those of one line: a build keeps one core busy, so two of them are done in the time of one. */
const STEPS = [
  [check('types', bin('tsc'), ['--noEmit'])],
  [check('lint', bin('biome'), ['check', '.'])],
  [jest('unit')],
  [check('h5-build', node, ['demo/start/build-all.mjs']), check('weapp-build', bin('tsx'), ['test/weapp/build.ts'])],
  // Some of their time they wait for what must not answer in time.
  [jest('cloud', { moreFiles: 1 })],
  // Half of it they wait until a page has come to rest,
  [jest('weapp', { moreFiles: 4, needs: 'weapp-build' })],
  // and a third of it here.
  [jest('journeys', { moreFiles: 1, needs: 'h5-build' })],
];

const known = STEPS.flat().map(({ name }) => name);
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. There are ${known.join(', ')}.`);
  process.exit(2);
}

try {
  await installWhatIsMissing(root);
} catch (error) {
  console.error(error instanceof FriendlyError ? error.message : error);
  process.exit(1);
}

/** @type {import('./run/failures.mjs').Failure[]} */
const failures = [];
/** @type {Set<string | undefined>} */
const failed = new Set();
let passed = 0;
for (const line of STEPS) {
  const steps = line.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  if (steps.length > 0) console.log(`\n── ${steps.map(({ title }) => title).join('; ')}`);
  await Promise.all(steps.map((step) => take(step, steps.length > 1)));
}

if (failures.length > 0) console.log(`\n${summarise(failures)}`);
console.log(`\n${passed} passed, ${failures.length} failed`);
process.exit(failures.length === 0 && passed > 0 ? 0 : 1);

/**
 * Runs a step and says how it went; by its name when another one runs beside it.
 *
 * @param {import('./run/steps.mjs').Step} step
 * @param {boolean} isBesideOthers
 */
async function take(step, isBesideOthers) {
  const startedAt = Date.now();
  const outcome = failed.has(step.needs)
    ? { passed: 0, failures: [{ title: `${step.title}, not run` }] }
    : await step.run(root);
  const seconds = ((Date.now() - startedAt) / 1_000).toFixed(1);
  const verdict = outcome.failures.length === 0 ? 'ok' : 'FAILED';
  for (const failure of outcome.failures.slice(0, MAX_SHOWN)) console.log(shownAs(failure));
  const name = isBesideOthers ? `${step.title}: ` : '';
  console.log(`   ${name}${verdict} · ${outcome.passed} passed, ${outcome.failures.length} failed · ${seconds} s`);
  passed += outcome.passed;
  failures.push(...outcome.failures);
  if (outcome.failures.length > 0) failed.add(step.name);
}
