import { existsSync, readFileSync } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { FriendlyError } from './friendly-error.mjs';
import { run } from './run.mjs';

/**
 * Installs the packages of the lock file unless they are there. npm itself notes in node_modules what it installed, so a
 * clone that was installed by hand is left alone, and a pulled change of the lock file is noticed.
 *
 * @param {string} root
 * @throws {FriendlyError} when npm fails
 */
export async function installWhatIsMissing(root) {
  const missing = findMissing(root);
  if (missing === 0) return;
  console.log(`Installing ${missing} packages (about a minute, once) …`);
  const cache = (await hasHome()) ? [] : ['--cache', path.join(root, '.cache/npm')];
  /** @param {string[]} words */
  const isInstalled = async (...words) =>
    (await run('npm', [...words, '--no-audit', '--no-fund', ...cache], { cwd: root })).code === 0;
  // A registry that lacks another system's binaries makes `npm ci` refuse the whole lock file; `install` leaves them out.
  if (!(await isInstalled('ci', '--loglevel=error')) && !(await isInstalled('install', '--no-save')))
    throw new FriendlyError('npm could not install the packages; its own words are above.');
}

/** Whether npm can keep its cache where it would: some CIs run as somebody without a home. */
const hasHome = () =>
  access(homedir(), constants.W_OK).then(
    () => true,
    () => false,
  );

/**
 * How many packages of the lock file are not installed in that very version.
 *
 * @param {string} root
 */
export function findMissing(root) {
  const wanted = readPackages(path.join(root, 'package-lock.json'));
  const installedFile = path.join(root, 'node_modules/.package-lock.json');
  const installed = existsSync(installedFile) ? readPackages(installedFile) : {};
  return Object.entries(wanted).filter(
    // Optional ones are for other machines, or left out on purpose.
    ([place, { version, optional }]) => place !== '' && !optional && installed[place]?.version !== version,
  ).length;
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
