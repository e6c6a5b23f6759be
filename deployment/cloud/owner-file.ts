import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import type { Keys } from '../environment/keys';
import { CommandError } from './target';
import { readTightJson, writeTightJson } from './tight-file';

/** What only the owner has: without the keys no message can be read again. */
export interface OwnerFile extends Keys {
  readonly environment: string;
  /** Of the first admin, until somebody has used it. */
  readonly claimCode?: string | undefined;
}

const ROOT = resolve(__dirname, '../..');

export const ownerFileOf = (envId: string) => join(homedir(), '.warmdesk', `${envId}.json`);

/** A file of secrets never lies in the repository. @throws CommandError */
export function requireOutside(file: string): string {
  const place = resolve(file);
  const fromRoot = relative(ROOT, place);
  if (!fromRoot.startsWith('..'))
    throw new CommandError(`${file} would lie in the repository. Choose a place outside.`);
  return place;
}

/** Reads it. @returns undefined where there is none @throws CommandError when it is of another environment, or open to others */
export function readOwnerFile(file: string, envId: string): OwnerFile | undefined {
  if (!existsSync(file)) return undefined;
  const read = readTightJson(file) as Partial<OwnerFile>;
  if (read.environment !== envId)
    throw new CommandError(`${file} is of environment ${read.environment}, not of ${envId}.`);
  const { keys, keyId } = read;
  if (typeof keys !== 'object' || keys === null || typeof keyId !== 'string' || !(keyId in keys))
    throw new CommandError(`${file} holds no keys. Put the copy back that you keep.`);
  return { environment: envId, keys, keyId, claimCode: read.claimCode };
}

/** The keys of another environment's file. @throws CommandError where it has none */
export function readForeignKeys(file: string): Keys {
  if (!existsSync(file)) throw new CommandError(`There is no ${file}.`);
  const { environment } = readTightJson(file) as Partial<OwnerFile>;
  const read = readOwnerFile(file, environment ?? '');
  if (!read) throw new CommandError(`${file} holds no keys.`);
  return { keys: read.keys, keyId: read.keyId };
}

/** Writes it, where anything is other than it was. @throws CommandError rather than lose a key that is there */
export function keepOwnerFile(file: string, next: OwnerFile): void {
  const there = readOwnerFile(file, next.environment);
  for (const [id, key] of Object.entries(there?.keys ?? {}))
    if (next.keys[id] !== key) throw new CommandError(`Key ${id} of ${file} would be lost; nothing was written.`);
  if (JSON.stringify(there) !== JSON.stringify({ ...next })) writeTightJson(requireOutside(file), next);
}
