import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { bundlesOf } from '../../config/build-functions';
import { configOf, FUNCTIONS, type FunctionSpec } from '../../deployment/functions';

export interface Built {
  readonly name: string;
  readonly file: string;
  readonly rawKb: number;
  readonly gzipKb: number;
  /** The packages, and rooms of ours, that take most of it. */
  readonly heaviest: string;
}

const KB = 1024;
const HEAVIEST = 5;

/** Builds a function as it is deployed into `<dir>/<name>/`. */
export async function buildDeployed(root: string, dir: string, name: string): Promise<Built> {
  const file = fileOf(dir, name);
  const { metafile } = await build({ ...optionsOf(root, dir, name), metafile: true });
  writeConfig(dir, name);
  const raw = readFileSync(file);
  return {
    name,
    file,
    rawKb: raw.length / KB,
    gzipKb: gzipSync(raw).length / KB,
    heaviest: heaviestOf(metafile as Metafile),
  };
}

/** The same with the whole SDK inside, nothing of it late, as it was before. */
export async function buildWhole(root: string, dir: string, name: string): Promise<void> {
  await build({ ...optionsOf(root, dir, name), plugins: [] });
  writeConfig(dir, name);
}

/** The same with the SDK beside it, as an installation in the cloud has it. */
export async function buildBeside(root: string, dir: string, name: string): Promise<void> {
  await build({ ...optionsOf(root, dir, name), plugins: [], external: ['wx-server-sdk'] });
  writeConfig(dir, name);
}

/** A function that requires the SDK and nothing else: what any function beside it takes at the least. */
export function writeSdkAlone(dir: string, name: string): void {
  mkdirSync(join(dir, name), { recursive: true });
  writeFileSync(fileOf(dir, name), "require('wx-server-sdk');\nexports.main = async () => ({ ok: true });\n");
  writeConfig(dir, name);
}

const optionsOf = (root: string, dir: string, name: string): BuildOptions => {
  const [options] = bundlesOf(root, [specOf(name)], dir);
  if (!options) throw new Error(`${name} is in no bundle`);
  return options;
};
function specOf(name: string): FunctionSpec {
  const spec = FUNCTIONS.find((one) => one.name === name);
  // The SDK alone is no function of ours, but runs where one does.
  return spec ?? { name, calledBy: 'clients', does: 'nothing', timeoutSeconds: 10 };
}

const fileOf = (dir: string, name: string) => join(dir, name, 'index.js');

function writeConfig(dir: string, name: string): void {
  mkdirSync(dirname(fileOf(dir, name)), { recursive: true });
  writeFileSync(join(dir, name, 'config.json'), JSON.stringify(configOf(specOf(name))));
}

function heaviestOf({ outputs }: Metafile): string {
  const bytes = new Map<string, number>();
  for (const { inputs } of Object.values(outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const owner = path.split('node_modules/').at(-1) ?? path;
      const [first = owner, second] = owner.split('/');
      const name = first.startsWith('@') ? `${first}/${second}` : first;
      bytes.set(name, (bytes.get(name) ?? 0) + bytesInOutput);
    }
  }
  return [...bytes]
    .sort(([, a], [, b]) => b - a)
    .slice(0, HEAVIEST)
    .map(([name, size]) => `${name} ${Math.round(size / KB)}`)
    .join(', ');
}
