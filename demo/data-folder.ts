import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findOtherHolder } from './start/holder.mjs';

/** Everything that stands in the data folder: ours, so that a reset touches nothing else. */
const OURS = [
  'cloud.db',
  'cloud.db-wal',
  'cloud.db-shm',
  'files',
  'media',
  'keys',
  'clock.json',
  'clock.json.new',
  'functions.log',
  'wechat-conversations.jsonl',
  'wechat-conversations.jsonl.new',
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

/** What the cloud's clock was last seen to show, and how far that was ahead of the machine's. */
interface KeptClock {
  readonly aheadMillis: number;
  readonly at: number;
}

/**
 * Where the cloud's clock goes on, ms UTC: as far ahead of the machine's as it was, and never before what it has shown,
 * should the machine's have been turned back meanwhile.
 *
 * @param machineNow the machine's clock
 */
export function readClock(dataDir: string, machineNow: number): number {
  try {
    const kept = JSON.parse(readFileSync(join(dataDir, 'clock.json'), 'utf8')) as Partial<KeptClock>;
    return Math.max(machineNow, machineNow + amount(kept.aheadMillis), amount(kept.at));
  } catch {
    return machineNow;
  }
}

const amount = (value: unknown): number => (typeof value === 'number' && value > 0 ? value : 0);

/** Keeps what the clock shows, whole or not at all: the process may be killed at any moment. */
export function keepClock(dataDir: string, now: number, machineNow: number): void {
  const kept: KeptClock = { aheadMillis: Math.max(0, Math.round(now - machineNow)), at: Math.round(now) };
  const half = join(dataDir, 'clock.json.new');
  writeFileSync(half, JSON.stringify(kept));
  renameSync(half, join(dataDir, 'clock.json'));
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
  // What WeChat would keep on its own servers lies here as it was typed: nobody else on this machine reads it.
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, 'in-use-by');
  const holder = findOtherHolder(file);
  if (holder !== undefined)
    throw new Error(`The data folder ${dataDir} is in use by process ${holder}. Stop it, or use another --data DIR.`);
  return () => rmSync(file, { force: true });
}
