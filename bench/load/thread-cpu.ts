import { readdirSync, readFileSync } from 'node:fs';

const TASKS = '/proc/self/task';
/** Of the kernel's clock, the same on every Linux that Node runs on. */
const MILLIS_A_TICK = 10;
const USER = 11;
const SYSTEM = 12;

/** Milliseconds of CPU that each thread of this process has taken, by its id; nothing where there is no /proc. */
export function threadCpu(): ReadonlyMap<string, number> {
  const taken = new Map<string, number>();
  let ids: string[] = [];
  try {
    ids = readdirSync(TASKS);
  } catch {
    // No Linux.
  }
  for (const id of ids) {
    try {
      const stat = readFileSync(`${TASKS}/${id}/stat`, 'utf8');
      // The name before the last bracket may hold blanks.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      taken.set(id, (Number(fields[USER]) + Number(fields[SYSTEM])) * MILLIS_A_TICK);
    } catch {
      // It ended in between.
    }
  }
  return taken;
}

/**
 * CPU between two readings by what it was for. Threads that were there before the cloud opened are V8's, which compile
 * and collect, but for the first, in which the cloud runs; those that came since run functions.
 */
export function cpuByUse(
  beforeCloud: ReadonlyMap<string, number>,
  from: ReadonlyMap<string, number>,
  to: ReadonlyMap<string, number>,
): { readonly cloud: number; readonly functions: number; readonly v8: number } {
  const sum = { cloud: 0, functions: 0, v8: 0 };
  for (const [id, millis] of to) {
    const use = id === String(process.pid) ? 'cloud' : beforeCloud.has(id) ? 'v8' : 'functions';
    sum[use] += millis - (from.get(id) ?? 0);
  }
  return sum;
}
