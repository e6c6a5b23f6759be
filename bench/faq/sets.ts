import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A knowledge base entry of a bench set. */
export interface BenchEntry {
  readonly id: string;
  readonly question: string;
  readonly similar: readonly string[];
  readonly keywords?: readonly string[];
}

/** A message with the entries that answer it; none means that it must be refused. */
export interface BenchQuery {
  readonly id: string;
  readonly text: string;
  readonly gold: readonly string[];
  /** `clean`, a perturbation of the clean query named by `base`, `na_near` or `na_far`. */
  readonly slice: string;
  readonly base?: string;
}

export interface BenchSet {
  readonly name: string;
  readonly entries: readonly BenchEntry[];
  readonly queries: readonly BenchQuery[];
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

/** Reads `kb.json` and `queries.json` of a folder. Without `hasSimilar` every entry keeps its question only. */
export function readSet(folder: string, hasSimilar: boolean): BenchSet {
  const entries = readJson<BenchEntry[]>(join(folder, 'kb.json'));
  return {
    name: basename(folder),
    entries: entries.map((entry) => ({ ...entry, similar: hasSimilar ? (entry.similar ?? []) : [] })),
    queries: readJson<BenchQuery[]>(join(folder, 'queries.json')),
  };
}

/** Same entries or queries, evenly thinned to at most `most`: for methods that take a tenth of a second a message. */
export function thin<T>(items: readonly T[], most: number): readonly T[] {
  const step = Math.max(1, items.length / most);
  return Array.from({ length: Math.min(most, items.length) }, (_, i) => items[Math.floor(i * step)] as T);
}

export function hasSet(folder: string): boolean {
  return existsSync(join(folder, 'kb.json')) && existsSync(join(folder, 'queries.json'));
}
