/** What something took: by the clock, and of the processor (all threads of this process, the collector's too). */
export interface Taken {
  readonly wallMs: number;
  readonly cpuMs: number;
}

/** Starts a watch; calling it tells what has been taken since. */
export function startWatch(): () => Taken {
  const startedAt = performance.now();
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return { wallMs: performance.now() - startedAt, cpuMs: (user + system) / 1000 };
  };
}
