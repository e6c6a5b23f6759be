import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { FriendlyError } from './friendly-error.mjs';
import { findOtherHolder } from './holder.mjs';
import { run } from './run.mjs';

/** What each build is made from, and one file that it leaves. Folders stand for all that is in them. */
const BUILDS = {
  functions: {
    title: 'cloud functions',
    inputs: ['cloudfunctions', 'contract', 'deployment', 'domain', 'config/build-functions.ts', 'config/load-late.ts'],
    command: ['--import', 'tsx', 'config/build-functions.ts'],
    output: 'cloudfunctions/shopper/index.js',
  },
  stage: {
    title: 'stage',
    inputs: ['demo/stage', 'demo/phone', 'demo/build-stage.mjs', 'contract', 'deployment'],
    command: ['demo/build-stage.mjs'],
    output: 'stage/index.html',
  },
  h5: {
    title: 'mini program for the browser (half a minute)',
    // The contract is not among them: pages import nothing but its types.
    inputs: ['src', 'domain', 'config', 'babel.config.js'],
    command: ['config/build.mjs', 'h5'],
    output: 'h5/index.html',
  },
};

const LOOK_AGAIN_MILLIS = 500;

/**
 * The folder that builds go to, absolute.
 *
 * @param {string} root
 */
export function distOf(root) {
  return path.resolve(root, process.env.WARMDESK_DIST ?? 'dist');
}

/**
 * Builds those of `names` whose sources changed since their last build here.
 *
 * @param {string} root the repository's folder
 * @param {readonly (keyof typeof BUILDS)[]} names
 * @throws {FriendlyError} when a build fails; what it said stands above
 */
export async function buildWhatChanged(root, names) {
  const dist = distOf(root);
  await mkdir(path.join(dist, '.built'), { recursive: true });
  const turn = path.join(dist, '.built', 'in-use-by');
  await waitForTurn(turn);
  try {
    await buildEach(root, dist, names);
  } finally {
    await rm(turn, { force: true });
  }
}

/**
 * Two builds at once would write into each other's files: who comes second waits, and finds most of it done.
 *
 * @param {string} turn
 */
async function waitForTurn(turn) {
  for (let waited = false; findOtherHolder(turn) !== undefined; waited = true) {
    if (!waited) console.log('Waiting for another build in this folder …');
    await pause(LOOK_AGAIN_MILLIS);
  }
}

/**
 * @param {string} root
 * @param {string} dist
 * @param {readonly (keyof typeof BUILDS)[]} names
 */
async function buildEach(root, dist, names) {
  for (const name of names) {
    const { title, inputs, command, output } = BUILDS[name];
    const stampFile = path.join(dist, '.built', name);
    const stamp = await hashOf(root, [...inputs, 'package-lock.json']);
    const isCurrent = existsSync(path.join(dist, output)) && (await readStamp(stampFile)) === stamp;
    if (isCurrent) continue;
    console.log(`Building the ${title} …`);
    // One that is broken off leaves half of it, which nobody may take for the whole.
    await rm(stampFile, { force: true });
    const { code } = await run(process.execPath, command, { cwd: root });
    if (code !== 0) throw new FriendlyError(`Building the ${title} failed; its own words are above.`);
    await writeFile(stampFile, stamp);
  }
}

/** @param {string} file */
async function readStamp(file) {
  return existsSync(file) ? readFile(file, 'utf8') : undefined;
}

/**
 * One hash of the names and contents of files and folders.
 *
 * @param {string} root
 * @param {readonly string[]} inputs
 */
async function hashOf(root, inputs) {
  const hash = createHash('sha256');
  for (const input of inputs) {
    for (const file of await filesUnder(path.join(root, input))) {
      hash.update(`${path.relative(root, file)}\n`).update(await readFile(file));
    }
  }
  return hash.digest('hex');
}

/**
 * Every file at or under a path, in a fixed order; none when there is nothing.
 *
 * @param {string} place
 */
async function filesUnder(place) {
  if (!existsSync(place)) return [];
  const entries = await readdir(place, { withFileTypes: true, recursive: true }).catch(() => undefined);
  if (!entries) return [place];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}
