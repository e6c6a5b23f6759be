import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { BuildOptions, Plugin } from 'esbuild';
import { configOf, FUNCTIONS, FUNCTIONS_TARGET } from '../../deployment/functions';

/** A function to deploy: the entry file in the repository (with its config of the manifest), or its code as written in a test. */
export type FunctionSource = string | { readonly code: string; readonly config?: Readonly<Record<string, unknown>> };

const root = resolve(__dirname, '../..');
const cacheDir = join(root, '.cache/test-cloud');
const sdkDir = join(root, 'node_modules/wx-server-sdk');

/** The compiler, loaded only when something is not bundled yet: few test files write functions of their own. */
async function build(options: BuildOptions): Promise<void> {
  const esbuild = await import('esbuild');
  await esbuild.build(options);
}

/**
 * The real SDK in one file, loading late what it does when it is deployed, made once per version: a runner then starts
 * in a third of the time, and functions under test need not carry their own copy.
 */
async function bundleSdk(): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(sdkDir, 'package.json'), 'utf8')) as { version: string };
  const made = createHash('sha256')
    .update(readFileSync(join(root, 'config/load-late.ts')))
    .digest('hex')
    .slice(0, 8);
  const file = join(cacheDir, `wx-server-sdk-${version}-${made}.js`);
  if (existsSync(file)) return file;
  const half = `${file}.${process.pid}`;
  const { loadLate } = await import('../../config/load-late');
  await build({
    entryPoints: [join(sdkDir, 'index.js')],
    outfile: half,
    plugins: [loadLate({ asksModels: true })],
    ...nodeBundle,
  });
  // Test files run side by side: whoever is ready first moves a whole file into place.
  renameSync(half, file);
  return file;
}

const nodeBundle = {
  bundle: true,
  platform: 'node',
  target: FUNCTIONS_TARGET,
  format: 'cjs',
  logLevel: 'error',
} as const;

const taking = (name: string, path: string): Plugin => ({
  name: `taking-${name}`,
  setup: ({ onResolve }) => {
    onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path, external: true }));
  },
});
const withBundledSdk = (path: string): Plugin => taking('wx-server-sdk', path);

/** The longest a function may be given. How long one really takes is the bench's to say: a busy machine must not fail a test. */
export const PATIENT_SECONDS = 60;

/** Names what `bundleOnce` made of the local cloud, to the world of each test file (bring-in.ts). */
const LOCAL_CLOUD_BUNDLED = 'TEST_LOCAL_CLOUD_BUNDLED';

/** Names the folder of what `bundleOnce` made, to the test files of one run. */
const BUNDLED_IN = 'TEST_FUNCTIONS_BUNDLED_IN';

/** Where this run's bundles are, if they were made. */
const bundledIn = (): string | undefined => process.env[BUNDLED_IN];

const entryOf = (name: string): string => resolve(root, `cloudfunctions/${name}/index.ts`);

/**
 * Bundles every function of the repository into a folder, from which test files of this run and their workers take it: what
 * they share is read once. Made anew in every run, so that it is never older than its sources.
 */
export async function bundleOnce(): Promise<void> {
  // Two projects of one run set it up side by side.
  if (bundledIn()) return;
  const dir = mkdtempSync(join(tmpdir(), 'bundled-functions-'));
  process.env[BUNDLED_IN] = dir;
  mkdirSync(cacheDir, { recursive: true });
  const entryPoints = Object.fromEntries(FUNCTIONS.map(({ name }) => [`${name}/index`, entryOf(name)]));
  await Promise.all([
    build({ entryPoints, outdir: dir, plugins: [withBundledSdk(await bundleSdk())], ...nodeBundle }),
    bundleLocalCloud(join(dir, 'local-cloud')),
  ]);
}

/** The platform in one file, with the bodies of its threads beside it. */
async function bundleLocalCloud(dir: string): Promise<void> {
  const outfile = join(dir, 'index.js');
  const entryPoints = [join(__dirname, 'local-cloud-for-tests.ts')];
  // Machine code cannot be bundled.
  const plugins = [taking('libsql', join(root, 'node_modules/libsql/index.js'))];
  await build({ entryPoints, outfile, plugins, ...nodeBundle, target: 'node20' });
  for (const body of ['worker.js', 'worker-process.js', 'worker-time.js', 'worker-network.js'])
    copyFileSync(join(root, 'local-cloud/functions', body), join(dir, body));
  process.env[LOCAL_CLOUD_BUNDLED] = outfile;
}

/** Takes away what `bundleOnce` made. */
export function forgetBundles(): void {
  const dir = bundledIn();
  if (dir) rmSync(dir, { recursive: true, force: true });
  delete process.env[BUNDLED_IN];
  delete process.env[LOCAL_CLOUD_BUNDLED];
}

/** Bundles functions into `<outDir>/<name>/`, each with its config.json. Those in the repository get all the time there is. */
export async function bundleFunctions(
  functions: Readonly<Record<string, FunctionSource>>,
  outDir: string,
): Promise<void> {
  mkdirSync(cacheDir, { recursive: true });
  const plugins = [withBundledSdk(await bundleSdk())];
  await Promise.all(
    Object.entries(functions).map(async ([name, source]) => {
      const outfile = join(outDir, name, 'index.js');
      mkdirSync(dirname(outfile), { recursive: true });
      if (typeof source === 'string') {
        const entry = resolve(root, source);
        const spec = FUNCTIONS.find((one) => entry === entryOf(one.name));
        const bundled = bundledIn();
        // A copy, no link: a test may write another version over it.
        if (spec && bundled) copyFileSync(join(bundled, spec.name, 'index.js'), outfile);
        else await build({ entryPoints: [entry], outfile, plugins, ...nodeBundle });
        const config = spec ? configOf(spec) : {};
        writeFileSync(join(outDir, name, 'config.json'), JSON.stringify({ ...config, timeout: PATIENT_SECONDS }));
      } else {
        await build({ stdin: { contents: source.code, resolveDir: root }, outfile, plugins, ...nodeBundle });
        if (source.config) writeFileSync(join(outDir, name, 'config.json'), JSON.stringify(source.config));
      }
    }),
  );
}
