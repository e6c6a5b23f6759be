import { createHash } from 'node:crypto';
import {
  appendFileSync,
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { EJSON } from 'bson';
import type { Document } from './documents';
import { requireOutside } from './owner-file';
import { CommandError } from './target';
import { writeTightJson } from './tight-file';

/** What a backup says of itself, written last: a folder without it is none. */
export interface BackupManifest {
  readonly format: 1;
  readonly environment: string;
  /** When it was begun, as ISO 8601. */
  readonly at: string;
  readonly schemaVersion: number | null;
  /** Ids of the keys that it takes to read it. The keys themselves are in the owner's file alone. */
  readonly keyIds: readonly string[];
  readonly collections: Readonly<Record<string, { readonly count: number; readonly sha256: string }>>;
}

const MANIFEST_FILE = 'backup.json';
const fileOf = (folder: string, collection: string) => join(folder, `${collection}.jsonl`);

/** A new folder that nobody else can look into. @throws CommandError when something is there */
export function openBackupFolder(folder: string): string {
  const place = requireOutside(folder);
  if (existsSync(place) && readdirSync(place).length > 0) throw new CommandError(`${place} is not empty.`);
  mkdirSync(place, { recursive: true, mode: 0o700 });
  return place;
}

/** Writes one collection, a document a line as extended JSON, so that each number and date comes back as it was. */
export function openCollectionFile(folder: string, collection: string) {
  const file = fileOf(folder, collection);
  const hash = createHash('sha256');
  let count = 0;
  writeFileSync(file, '', { mode: 0o600 });
  return {
    append: (documents: readonly Document[]) => {
      const lines = documents.map((document) => `${EJSON.stringify(document, { relaxed: false })}\n`).join('');
      appendFileSync(file, lines);
      hash.update(lines);
      count += documents.length;
    },
    end: () => ({ count, sha256: hash.digest('hex') }),
  };
}

export const writeBackupManifest = (folder: string, manifest: BackupManifest): void =>
  writeTightJson(join(folder, MANIFEST_FILE), manifest);

/** @throws CommandError when the folder holds no whole backup */
export function readBackupManifest(folder: string): BackupManifest {
  const file = join(folder, MANIFEST_FILE);
  if (!existsSync(file)) throw new CommandError(`${folder} is no backup, or one that was broken off.`);
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as BackupManifest;
  if (manifest.format !== 1) throw new CommandError(`${folder} was made by another version.`);
  return manifest;
}

/** The documents of one collection, one after the other. */
export async function* readCollectionFile(
  folder: string,
  collection: string,
): AsyncGenerator<{ document: Document; bytes: number }> {
  const lines = createInterface({
    input: createReadStream(fileOf(folder, collection)),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  for await (const line of lines)
    if (line !== '')
      yield { document: EJSON.parse(line, { relaxed: false }) as Document, bytes: Buffer.byteLength(line) };
}

/** Whether a file is the one that was written. */
export async function isWhole(folder: string, collection: string, sha256: string): Promise<boolean> {
  const hash = createHash('sha256');
  try {
    for await (const piece of createReadStream(fileOf(folder, collection))) hash.update(piece as Buffer);
  } catch {
    return false;
  }
  return hash.digest('hex') === sha256;
}
