import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { CommandError } from './target';

const OTHERS = 0o077;
const MOST_BYTES = 64 * 1024;

/** @throws CommandError when others can read a file of secrets, or it is too large to be one */
export function requireTight(file: string): void {
  const { mode, size } = statSync(file);
  if (process.platform !== 'win32' && (mode & OTHERS) !== 0)
    throw new CommandError(`Others can read ${file}. Close it: chmod 600 ${file}`);
  if (size > MOST_BYTES) throw new CommandError(`${file} is too large to be what it should be.`);
}

/** Reads JSON from a file of secrets. @throws CommandError when others can read it, or it is no JSON */
export function readTightJson(file: string): unknown {
  requireTight(file);
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new CommandError(`${file} is not JSON.`);
  }
}

/** Writes it, whole or not at all, and on the disk when this returns: what it holds is nowhere else. */
export function writeTightJson(file: string, content: unknown): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const half = `${file}.${process.pid}.new`;
  rmSync(half, { force: true });
  const handle = openSync(half, 'wx', 0o600);
  try {
    writeSync(handle, `${JSON.stringify(content, null, 2)}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  chmodSync(half, 0o600);
  renameSync(half, file);
}
