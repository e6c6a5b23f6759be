import type { BenchEntry } from './sets';
import type { ShippedMatcher } from './shipped-matcher';
import { startWatch } from './watch';

/** How the cost of a message grows with the knowledge base. */
export interface Growth {
  readonly entries: number;
  readonly meanMs: number;
  readonly buildMs: number;
  readonly meanCpuMs: number;
  readonly buildCpuMs: number;
}

const SIZES = [200, 2_000, 20_000];
const MESSAGES = 400;

/** Bases of several sizes from the words of one: each further entry is two halves of known questions put together. */
export function measureGrowth(
  { createMatcher }: ShippedMatcher,
  entries: readonly BenchEntry[],
  messages: readonly string[],
): Growth[] {
  return SIZES.map((size) => {
    const grown = Array.from({ length: size }, (_, i) => ({ id: String(i), question: composeQuestion(entries, i) }));
    const building = startWatch();
    const match = createMatcher(grown);
    const build = building();
    const asked = Array.from({ length: MESSAGES }, (_, i) => messages[(i * 7) % messages.length] ?? '');
    for (const text of asked) match(text);
    const asking = startWatch();
    for (const text of asked) match(text);
    const ask = asking();
    return {
      entries: size,
      meanMs: ask.wallMs / MESSAGES,
      meanCpuMs: ask.cpuMs / MESSAGES,
      buildMs: build.wallMs,
      buildCpuMs: build.cpuMs,
    };
  });
}

function composeQuestion(entries: readonly BenchEntry[], i: number): string {
  const question = (at: number) => entries[at % entries.length]?.question ?? '';
  if (i < entries.length) return question(i);
  const head = question(i);
  const tail = question(i * 31 + Math.floor(i / entries.length) * 17);
  return head.slice(0, Math.ceil(head.length / 2)) + tail.slice(Math.floor(tail.length / 2));
}
