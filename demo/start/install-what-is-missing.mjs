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
  /**
   * @param {boolean} isQuiet
   * @param {string[]} words
   */
  const npm = (isQuiet, ...words) =>
    run('npm', [...words, '--no-audit', '--no-fund', ...cache], { cwd: root, isQuiet });
  const ways = [
    // The lock file has each version and its hash, so what the registry said of a package once is not asked again: a third sooner.
    // It may have been said before a version was there; the next way asks.
    () => npm(true, 'ci', '--prefer-offline'),
    () => npm(false, 'ci', '--loglevel=error'),
    // A registry that lacks another system's binaries makes `npm ci` refuse the whole lock file; this leaves them out.
    () => npm(false, 'install', '--no-save'),
  ];
  for (const installed of ways) {
    if ((await installed()).code === 0) return;
  }
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
