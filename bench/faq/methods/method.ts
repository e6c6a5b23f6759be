import type { BenchEntry } from '../sets';

export interface Hit {
  readonly id: string;
  readonly score: number;
}

/** A matcher built on one knowledge base, as the bench sees it. */
export interface BuiltMethod {
  /** Entries best first, at least three where the method has them. Higher scores are surer. */
  readonly rank: (text: string) => readonly Hit[];
  /** Whether the method, at its own calibration, would answer. Absent where a method cannot tell. */
  readonly answers?: (text: string) => boolean;
}

export interface Method {
  readonly name: string;
  readonly build: (entries: readonly BenchEntry[]) => BuiltMethod;
  /** Whether its scores of different messages can be compared, so that it can refuse. */
  readonly hasScore: boolean;
  /** Slow methods see only so many queries. */
  readonly mostQueries?: number;
}

/** Characters and neighbouring pairs: what one gives a search library that splits on spaces. */
export function charactersAndPairs(text: string): string[] {
  const characters = [...text.normalize('NFKC').toLowerCase()].filter((character) => /[\p{L}\p{N}]/u.test(character));
  return [...characters, ...characters.slice(1).map((character, i) => `${characters[i]}${character}`)];
}

/** Keeps the best score of each entry; texts of one entry may come several times. */
export function bestPerEntry(hits: readonly Hit[]): Hit[] {
  const best = new Map<string, number>();
  for (const { id, score } of hits) best.set(id, Math.max(best.get(id) ?? Number.NEGATIVE_INFINITY, score));
  return [...best].map(([id, score]) => ({ id, score })).sort((a, b) => b.score - a.score);
}

/** Every text with the entry it belongs to. */
export function textsOf(entries: readonly BenchEntry[]): { id: string; text: string }[] {
  return entries.flatMap(({ id, question, similar }) => [question, ...similar].map((text) => ({ id, text })));
}
