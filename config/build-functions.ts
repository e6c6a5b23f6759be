import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import {
  configOf,
  FORMER_FUNCTIONS,
  FUNCTIONS,
  FUNCTIONS_ENGINE,
  FUNCTIONS_TARGET,
  type FunctionSpec,
} from '../deployment/functions';
import { loadLate } from './load-late';

/**
 * Bundles every function of the manifest into `<dist>/cloudfunctions/<name>/` with a `package.json` and a `config.json`: what it
 * runs on, and its own triggers and permissions. A deployed function can require nothing outside its own folder, so each is
 * bundled whole, the SDK inside.
 *
 * @param root the repository's folder
 */
export async function buildFunctions(root: string): Promise<void> {
  const dist = path.resolve(root, process.env.WARMDESK_DIST ?? 'dist', 'cloudfunctions');
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as { version: string };
  const startedAt = Date.now();
  const specs: readonly FunctionSpec[] = [...FUNCTIONS, ...FORMER_FUNCTIONS];
  for (const spec of specs) await buildFunction(spec, root, path.join(dist, spec.name), version);
  console.log(`built ${specs.length} cloud functions in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
}

async function buildFunction(spec: FunctionSpec, root: string, out: string, version: string): Promise<void> {
  const { name, source = name } = spec;
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const entry = path.join(root, 'cloudfunctions', source, 'index.ts');
  await build(bundleOptions(entry, path.join(out, 'index.js')));
  const engines = { node: FUNCTIONS_ENGINE };
  const manifest = { name: `warmdesk-${name}`, version, private: true, main: 'index.js', engines };
  await writeFile(path.join(out, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  await writeFile(path.join(out, 'config.json'), `${JSON.stringify(configOf(spec), null, 2)}\n`);
  const { size } = await stat(path.join(out, 'index.js'));
  console.log(`  ${name.padEnd(10)} ${(size / 1024).toFixed(0).padStart(6)} KB`);
}

/** How a function becomes one file. */
export function bundleOptions(entry: string, outfile: string): BuildOptions {
  const specs: readonly FunctionSpec[] = FUNCTIONS;
  const { asksModels = false } = specs.find(({ name }) => name === path.basename(path.dirname(entry))) ?? {};
  return {
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: FUNCTIONS_TARGET,
    format: 'cjs',
    charset: 'utf8',
    // Names stay: the log says by them where an error arose. What is between them would be read at every cold start.
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    logLevel: 'error',
    plugins: [loadLate({ asksModels })],
  };
}

const ownFile = fileURLToPath(import.meta.url);
if (process.argv[1] === ownFile) {
  // No `await` here: whoever imports this file may be run as CommonJS, which has none outside a function.
  buildFunctions(path.resolve(path.dirname(ownFile), '..')).catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
}
