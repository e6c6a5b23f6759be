import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const MATCHER = fileURLToPath(new URL('../../domain/faq/matching/index.ts', import.meta.url));

/** Kilobytes (1,024 bytes) the matcher adds to a package: minified, bundled with its tables, gzipped. */
export async function matcherSizeKb(): Promise<number> {
  const result = await build({
    entryPoints: [MATCHER],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    charset: 'utf8',
    logLevel: 'error',
  });
  return gzipSync(result.outputFiles[0]?.contents ?? new Uint8Array(), { level: 9 }).length / 1024;
}
