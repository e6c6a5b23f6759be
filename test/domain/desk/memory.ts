/** Records in memory with the one thing a commit needs of a database: of two that read the same, the second to write loses. */
export class Memory<T extends object> {
  private readonly records = new Map<string, { readonly value: T; readonly v: number }>();

  get(id: string): T | undefined {
    return this.records.get(id)?.value;
  }

  all(): readonly (readonly [id: string, value: T])[] {
    return [...this.records].map(([id, { value }]) => [id, value]);
  }

  versionOf(id: string): number {
    return this.records.get(id)?.v ?? 0;
  }

  write(id: string, value: T): void {
    this.records.set(id, { value, v: this.versionOf(id) + 1 });
  }
}

/** Somebody else has changed what was read. */
class Overtaken extends Error {}

interface Read {
  readonly memory: Memory<object>;
  readonly id: string;
  readonly v: number;
}

/** What is read and written as one, or not at all. */
export class Commit {
  private readonly reads: Read[] = [];
  private readonly writes: (() => void)[] = [];

  get<T extends object>(memory: Memory<T>, id: string): T | undefined {
    this.reads.push({ memory: memory as unknown as Memory<object>, id, v: memory.versionOf(id) });
    return memory.get(id);
  }

  set<T extends object>(memory: Memory<T>, id: string, value: T): void {
    this.writes.push(() => memory.write(id, value));
  }

  end(): void {
    if (this.reads.some(({ memory, id, v }) => memory.versionOf(id) !== v)) throw new Overtaken();
    for (const write of this.writes) write();
  }
}

/**
 * Does it in one commit, again when it was overtaken. `pause` stands between reading and writing: whoever schedules it decides who
 * comes in between.
 */
export async function commit<R>(pause: () => Promise<void>, work: (commit: Commit) => R): Promise<R> {
  for (;;) {
    const one = new Commit();
    const done = work(one);
    await pause();
    try {
      one.end();
      return done;
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
    }
  }
}
