import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findOtherHolder } from './start/holder.mjs';

/** Everything that stands in the data folder: ours, so that a reset touches nothing else. */
const OURS = [
  'cloud.db',
  'cloud.db-wal',
  'cloud.db-shm',
  'files',
  'keys',
  'clock.json',
  'functions.log',
  'wechat-conversations.jsonl',
  'seeded',
];

/** Empties the data folder of all that was ours. */
export function forgetEverything(dataDir: string): void {
  for (const name of OURS) rmSync(join(dataDir, name), { recursive: true, force: true });
}

const KEY_ID = 'local';

/** The key that texts are sealed with, made at the first start and readable by its owner only. */
export function readOrMakeKeys(dataDir: string): { keys: string; keyId: string } {
  const file = join(dataDir, 'keys');
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, `${KEY_ID}:${randomBytes(32).toString('base64')}\n`, { mode: 0o600 });
  }
  return { keys: readFileSync(file, 'utf8').trim(), keyId: KEY_ID };
}

/** How far the cloud's clock runs ahead of the machine's, kept so that a restart does not turn it back. */
export function readClockAhead(dataDir: string): number {
  try {
    const { aheadMillis } = JSON.parse(readFileSync(join(dataDir, 'clock.json'), 'utf8')) as { aheadMillis?: unknown };
    return typeof aheadMillis === 'number' && aheadMillis > 0 ? aheadMillis : 0;
  } catch {
    return 0;
  }
}

export function keepClockAhead(dataDir: string, aheadMillis: number): void {
  writeFileSync(join(dataDir, 'clock.json'), JSON.stringify({ aheadMillis: Math.max(0, Math.round(aheadMillis)) }));
}

/** Written once all is seeded: a seeding that was broken off starts over. */
export const isSeeded = (dataDir: string): boolean => existsSync(join(dataDir, 'seeded'));

export function markSeeded(dataDir: string): void {
  writeFileSync(join(dataDir, 'seeded'), '');
}

/**
 * Takes the folder for this process, so that two never write one database.
 *
 * @returns how to give it back
 * @throws Error naming the process that has it
 */
export function takeFolder(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'in-use-by');
  const holder = findOtherHolder(file);
  if (holder !== undefined)
    throw new Error(`The data folder ${dataDir} is in use by process ${holder}. Stop it, or use another --data DIR.`);
  return () => rmSync(file, { force: true });
}
