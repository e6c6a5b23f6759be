import { existsSync } from 'node:fs';
import { access, constants, mkdir, stat } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { FriendlyError } from './friendly-error.mjs';

/** Earlier ones lack what we use of the file system and the module loader, or lose headers of requests. */
const OLDEST_MAJOR = 20;
const OLDEST_MINOR = 11;

/**
 * @param {string} version
 * @throws {FriendlyError} when this Node is too old
 */
export function requireNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > OLDEST_MAJOR || (major === OLDEST_MAJOR && minor >= OLDEST_MINOR)) return;
  throw new FriendlyError(
    `WarmDesk needs Node ${OLDEST_MAJOR}.${OLDEST_MINOR} or newer; this is Node ${version}. See https://nodejs.org.`,
  );
}

/**
 * @param {number} port
 * @param {string} host
 * @throws {FriendlyError} when somebody else listens there, or we may not
 */
export async function requireFreePort(port, host) {
  const probe = net.createServer();
  await new Promise((resolve, reject) => {
    probe.once('error', (error) => reject(describeListenError(error, port, host)));
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });
}

/**
 * What to tell a person when a server could not listen. Anything unforeseen stays as it was.
 *
 * @param {NodeJS.ErrnoException} error
 * @param {number} port
 * @param {string} host
 */
export function describeListenError(error, port, host) {
  if (error.code === 'EADDRINUSE')
    return new FriendlyError(`Port ${port} is taken by another program. Try: npm start -- --port ${port + 1}`);
  if (error.code === 'EACCES') return new FriendlyError(`Port ${port} may not be used here. Try one above 1023.`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new FriendlyError(`This machine has no address ${host}.`);
  return error;
}

/**
 * Makes the folder when it is missing.
 *
 * @param {string} folder
 * @throws {FriendlyError} when nothing can be written there
 */
export async function requireWritableFolder(folder) {
  try {
    await makeFolder(folder);
    if (!(await stat(folder)).isDirectory()) throw Object.assign(new Error(), { code: 'it is a file' });
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    throw new FriendlyError(`Cannot write to the data folder ${folder} (${code}). Try: npm start -- --data DIR`);
  }
}

/**
 * One by one: asked for all of them at once, Node never returns where the system takes no folders at all, as in /proc.
 *
 * @param {string} folder
 * @returns {Promise<void>}
 */
async function makeFolder(folder) {
  if (existsSync(folder)) return;
  await makeFolder(path.dirname(folder));
  await mkdir(folder).catch((error) => {
    if (error.code !== 'EEXIST') throw error;
  });
}
