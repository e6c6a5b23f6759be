const ROOT = 0;
/** Symbols are numbers below this: of characters and of sounds. */
const SYMBOLS = 1 << 22;

/** Told of each pattern that ends at a symbol, the longest first. */
type OnHit = (pattern: number, endsAt: number) => void;

/**
 * Finds all of many patterns in one walk along a text (Aho and Corasick): where a pattern breaks off, the walk goes on with the
 * longest end of what was read that begins another, and never back. So the time depends on the text and on what is found in it,
 * not on how many patterns there are.
 */
export class Automaton {
  private readonly next = new Map<number, number>();
  /** Where to go on when no pattern goes on here. */
  private readonly fallsTo: number[] = [ROOT];
  /** The patterns that end here, and the next node on the way down at which others do. */
  private readonly ends: number[][] = [[]];
  private readonly nextEnd: number[] = [ROOT];

  constructor(patterns: readonly (readonly number[])[]) {
    const edges: [node: number, symbol: number, parent: number][] = [];
    for (const [pattern, symbols] of patterns.entries()) {
      let node = ROOT;
      for (const symbol of symbols) {
        const known = this.next.get(node * SYMBOLS + symbol);
        const child = known ?? this.ends.push([]) - 1;
        if (known === undefined) {
          this.next.set(node * SYMBOLS + symbol, child);
          edges.push([child, symbol, node]);
        }
        node = child;
      }
      if (node !== ROOT) this.ends[node]?.push(pattern);
    }
    this.link(edges);
  }

  /** From the root outwards: a node falls to one that is nearer to it, which has its links by then. */
  private link(edges: readonly (readonly [node: number, symbol: number, parent: number])[]): void {
    const depth = [0];
    for (const [node, , parent] of edges) depth[node] = (depth[parent] ?? 0) + 1;
    for (const [node, symbol, parent] of [...edges].sort(([a], [b]) => (depth[a] ?? 0) - (depth[b] ?? 0))) {
      const falls = parent === ROOT ? ROOT : this.step(this.fallsTo[parent] ?? ROOT, symbol).node;
      this.fallsTo[node] = falls;
      this.nextEnd[node] = (this.ends[falls]?.length ?? 0) > 0 ? falls : (this.nextEnd[falls] ?? ROOT);
    }
  }

  private step(from: number, symbol: number): { readonly node: number; readonly steps: number } {
    let node = from;
    for (let steps = 1; ; steps += 1) {
      const child = this.next.get(node * SYMBOLS + symbol);
      if (child !== undefined) return { node: child, steps };
      if (node === ROOT) return { node, steps };
      node = this.fallsTo[node] ?? ROOT;
    }
  }

  /** Answers how many steps it took: at most two for each symbol, and one for each hit. */
  walk(symbols: readonly number[], onHit: OnHit): number {
    let node = ROOT;
    let steps = 0;
    for (const [at, symbol] of symbols.entries()) {
      const gone = this.step(node, symbol);
      node = gone.node;
      steps += gone.steps;
      for (let end = node; end !== ROOT; end = this.nextEnd[end] ?? ROOT) {
        for (const pattern of this.ends[end] ?? []) {
          steps += 1;
          onHit(pattern, at);
        }
      }
    }
    return steps;
  }
}
