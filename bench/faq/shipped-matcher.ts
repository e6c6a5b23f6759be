import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { createMatcher } from '../../domain/faq/matching';

const MATCHER = fileURLToPath(new URL('../../domain/faq/matching/index.ts', import.meta.url));
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FOLDER = fileURLToPath(new URL('../../.cache/bench/', import.meta.url));

/** The matcher as phones and functions get it. */
export interface ShippedMatcher {
  readonly createMatcher: typeof createMatcher;
  /** Kilobytes (1,024 bytes) it adds to a package: minified, with its tables, gzipped. */
  readonly gzipKb: number;
}

/**
 * Bundles the matcher into one minified module and loads that. Loaded file by file as the bench itself is, every constant
 * of another file costs a call, which doubles the time of a message and is nowhere so in what is shipped.
 */
export const shippedMatcher = () => bundle(MATCHER, 'matcher');

/** The same of another revision of this repository. */
export function matcherOfRevision(revision: string): Promise<ShippedMatcher> {
  const folder = `${FOLDER}before/`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const archive = execFileSync('git', ['archive', revision, 'domain'], { cwd: ROOT, maxBuffer: 1 << 28 });
  execFileSync('tar', ['-x', '-C', folder], { input: archive });
  return bundle(`${folder}domain/faq/matching/index.ts`, 'matcher-before');
}

async function bundle(entry: string, name: string): Promise<ShippedMatcher> {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    charset: 'utf8',
    logLevel: 'error',
  });
  const contents = result.outputFiles[0]?.contents ?? new Uint8Array();
  mkdirSync(FOLDER, { recursive: true });
  const file = `${FOLDER}${name}.mjs`;
  writeFileSync(file, contents);
  const module = (await import(pathToFileURL(file).href)) as Pick<ShippedMatcher, 'createMatcher'>;
  return { createMatcher: module.createMatcher, gzipKb: gzipSync(contents, { level: 9 }).length / 1024 };
}
