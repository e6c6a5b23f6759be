import { readFile, rm, stat, writeFile } from 'node:fs/promises';
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
  await rm(dist, { recursive: true, force: true });
  for (const options of bundlesOf(root, specs, dist)) await build(options);
  for (const spec of specs) await describeFunction(spec, path.join(dist, spec.name), version);
  console.log(`built ${specs.length} cloud functions in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
}

/**
 * How functions become one file each, `<outdir>/<name>/index.js`. Those with the same parts of the SDK in one go: what they share is
 * read once.
 */
export const bundlesOf = (root: string, specs: readonly FunctionSpec[], outdir: string): readonly BuildOptions[] =>
  [true, false].flatMap((asksModels) => {
    const alike = specs.filter((spec) => (spec.asksModels ?? false) === asksModels);
    return alike.length === 0 ? [] : [{ ...bundleOptions(asksModels), entryPoints: entriesOf(root, alike), outdir }];
  });

const entriesOf = (root: string, specs: readonly FunctionSpec[]): Record<string, string> =>
  Object.fromEntries(
    specs.map(({ name, source = name }) => [`${name}/index`, path.join(root, 'cloudfunctions', source, 'index.ts')]),
  );

/** Writes what the platform wants to know of a bundled function. */
async function describeFunction(spec: FunctionSpec, out: string, version: string): Promise<void> {
  const { name } = spec;
  const engines = { node: FUNCTIONS_ENGINE };
  const manifest = { name: `warmdesk-${name}`, version, private: true, main: 'index.js', engines };
  await writeFile(path.join(out, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  await writeFile(path.join(out, 'config.json'), `${JSON.stringify(configOf(spec), null, 2)}\n`);
  const { size } = await stat(path.join(out, 'index.js'));
  console.log(`  ${name.padEnd(10)} ${(size / 1024).toFixed(0).padStart(6)} KB`);
}

/** How a function becomes one file, wherever it begins and goes. */
function bundleOptions(asksModels: boolean): BuildOptions {
  return {
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
