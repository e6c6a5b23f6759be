/** npm run size: builds the mini program and a bare one beside it, and prints what each package weighs; keeps the bare one's for the tests. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  BARE_WEIGHT_FILE,
  bareSources,
  MAIN_RATIO_LIMIT,
  mainPackageRatio,
  SUBPACKAGE_LIMIT_BYTES,
  sizesOf,
} from './package-sizes.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const ours = build('src', '.cache/size/src');
const bare = build('config/bare-app', '.cache/size/bare');

/** @param {number} bytes */
const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`.padStart(10);
const bareBytes = sizesOf(bare).main ?? 0;
writeFileSync(BARE_WEIGHT_FILE, `{ "bytes": ${bareBytes}, "of": "${bareSources()}" }\n`);
const ratio = mainPackageRatio(ours);
const { main, ...subpackages } = sizesOf(ours);
console.log(`bare Taro app ${kilobytes(bareBytes)}`);
console.log(`main package  ${kilobytes(main ?? 0)}   ${ratio.toFixed(3)} times, at most ${MAIN_RATIO_LIMIT}`);
for (const [name, bytes] of Object.entries(subpackages)) {
  console.log(`${name.padEnd(13)} ${kilobytes(bytes)}   at most ${kilobytes(SUBPACKAGE_LIMIT_BYTES).trim()}`);
}
const isWithin = ratio <= MAIN_RATIO_LIMIT && Object.values(subpackages).every((b) => b <= SUBPACKAGE_LIMIT_BYTES);
process.exitCode = isWithin ? 0 : 1;

/**
 * @param {string} source
 * @param {string} dist
 */
function build(source, dist) {
  const env = { ...process.env, WARMDESK_SOURCE: source, WARMDESK_DIST: dist };
  execFileSync(process.execPath, ['config/build.mjs', 'weapp'], { cwd: root, env, stdio: 'inherit' });
  return path.join(root, dist, 'weapp');
}
