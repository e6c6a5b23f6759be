import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';

/** Of its heap; the smallest cloud function has 128 MB and most have 256. */
const HEAP_MB = 96;

export interface Reading {
  /** Where it came to its end: how many rows, or the refusal. */
  readonly rows?: number;
  readonly rule?: string;
  readonly place?: string;
  /** The most memory it held, of all kinds, beyond what it began with. */
  readonly grownMb: number;
}

/** Reads files in a process of its own with little memory, as a function does. */
export function readingProcess() {
  const dir = mkdtempSync(join(tmpdir(), 'reading-'));
  const script = join(dir, 'read.cjs');
  buildSync({
    stdin: {
      contents: `
        import { readFileSync } from 'node:fs';
        import { tablesIn } from './cloudfunctions/exchange/table/tables-in';
        // The usual figure of a process counts its parent's memory as well. Without /proc the heap's limit alone holds.
        const peak = () => {
          try {
            return Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
          } catch {
            return process.memoryUsage().rss / 1024;
          }
        };
        const bytes = readFileSync(process.argv[2]);
        const before = peak();
        let found;
        try {
          found = { rows: tablesIn(bytes, process.argv[3]).rows.length };
        } catch (error) {
          found = error.details?.fields?.[0] ?? { rule: String(error.stack) };
        }
        const grownMb = (peak() - before) / 1024;
        console.log(JSON.stringify({ ...found, grownMb }));
      `,
      resolveDir: resolve(__dirname, '../../../..'),
      loader: 'ts',
    },
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
  return {
    read(bytes: Uint8Array, format: 'csv' | 'xlsx' = 'xlsx'): Reading {
      const file = join(dir, 'file');
      writeFileSync(file, bytes);
      const { stdout, stderr } = spawnSync(
        process.execPath,
        [`--max-old-space-size=${HEAP_MB}`, script, file, format],
        {
          encoding: 'utf8',
        },
      );
      if (stdout === '') throw new Error(`the process died: ${stderr.slice(-300)}`);
      return JSON.parse(stdout) as Reading;
    },
    close: () => rmSync(dir, { recursive: true, force: true }),
  };
}
