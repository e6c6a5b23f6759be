/**
 * node config/build.mjs weapp|h5
 *
 * WARMDESK_DIST moves the output (default `dist`), WARMDESK_CACHE the compiler's cache (default `.cache/taro`),
 * WARMDESK_SOURCE what is built (default `src`).
 */
import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const target = process.argv[2];

if (target === 'weapp' || target === 'h5') await buildMiniProgram(target);
else {
  console.error('usage: node config/build.mjs weapp|h5');
  process.exit(2);
}

/**
 * Runs `taro build` and prints one line when it starts and one when it ends; the compiler's own words only on failure.
 *
 * @param {'weapp' | 'h5'} platform
 */
async function buildMiniProgram(platform) {
  const startedAt = Date.now();
  const where = `${process.env.WARMDESK_DIST ?? 'dist'}/${platform}`;
  console.log(`building ${platform} into ${where} …`);
  const { code, output } = await run(path.join(root, 'node_modules/.bin/taro'), ['build', '--type', platform]);
  // Taro ends with 0 even after some compile errors, so its words are read as well.
  const hasFailed = code !== 0 || /✖|Module not found|ERROR in|Error: /.test(output);
  if (hasFailed) {
    console.error(output);
    console.error(`building ${platform} failed`);
    process.exit(1);
  }
  for (const line of output
    .split('\n')
    .filter((l) => /warning/i.test(l) && !/size limit/i.test(l))
    .slice(0, 20)) {
    console.log(line);
  }
  console.log(`built ${platform} in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<{ code: number | null, output: string }>}
 */
async function run(command, args) {
  // Taro looks into the home folder for plugins of the machine's owner: none of them is ours, and on a CI there may be none.
  const home = path.join(root, '.cache/home');
  await mkdir(home, { recursive: true });
  const own = { NODE_ENV: process.env.NODE_ENV ?? 'production', FORCE_COLOR: '0', HOME: home, USERPROFILE: home };
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ...own };
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    /** @param {Buffer} chunk */
    const collect = (chunk) => {
      output += chunk;
      if (process.env.WARMDESK_VERBOSE) process.stdout.write(chunk);
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}
