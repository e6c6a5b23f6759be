import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** WeChat refuses 2 MB; a subpackage that is opened on a phone with a poor line should stay well under it. */
export const SUBPACKAGE_LIMIT_BYTES = 700 * 1024;
/** The main package belongs to the host mall: ours may add a fifth to what Taro itself costs. */
export const MAIN_RATIO_LIMIT = 1.2;

/**
 * Bytes of the main package and of each subpackage of a built app.
 *
 * @param {string} dist the folder with app.json
 * @returns {Record<string, number>} `main` and each subpackage's root
 */
export function sizesOf(dist) {
  const app = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8'));
  const subPackages = app.subPackages ?? app.subpackages ?? [];
  const roots = subPackages.map(({ root }) => root.replace(/\/$/, ''));
  const sizes = Object.fromEntries([['main', 0], ...roots.map((root) => [root, 0])]);
  const visit = (folder) => {
    for (const entry of readdirSync(path.join(dist, folder), { withFileTypes: true })) {
      const file = path.posix.join(folder, entry.name);
      if (entry.isDirectory()) visit(file);
      // Licence notes and source maps are not uploaded.
      else if (!/\.(LICENSE\.txt|map)$/.test(file) && file !== 'project.config.json') {
        const root = roots.find((name) => file.startsWith(`${name}/`)) ?? 'main';
        sizes[root] += statSync(path.join(dist, file)).size;
      }
    }
  };
  visit('');
  return sizes;
}

/** The bare app's weight as `npm run size` found it last, and what it was built from. */
export const BARE_WEIGHT_FILE = path.join(ROOT, 'config/bare-app/weight.json');

/**
 * How many times a bare Taro app of three empty pages the main package weighs. The bare app is not built for it: its weight
 * stands in a file.
 *
 * @param {string} dist
 */
export function mainPackageRatio(dist) {
  return (sizesOf(dist).main ?? 0) / JSON.parse(readFileSync(BARE_WEIGHT_FILE, 'utf8')).bytes;
}

/** A hash of all that the bare app's weight depends on: its own pages, how they are compiled, and with what. */
export function bareSources() {
  const hash = createHash('sha256');
  const { dependencies, devDependencies } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const compiledWith = Object.entries({ ...dependencies, ...devDependencies }).filter(([name]) => COMPILERS.test(name));
  hash.update(JSON.stringify(compiledWith));
  const files = ['config', 'config/weapp-attributes', 'config/bare-app', 'config/bare-app/pages'].flatMap(sourcesIn);
  for (const file of ['babel.config.js', ...files]) hash.update(file).update(readFileSync(path.join(ROOT, file)));
  return hash.digest('hex');
}

const COMPILERS = /^(@tarojs\/|@babel\/|@swc\/core|swc-|react|webpack|terser-|postcss|sass)/;

/** @param {string} folder */
const sourcesIn = (folder) =>
  readdirSync(path.join(ROOT, folder))
    .filter((name) => /\.(js|tsx?)$/.test(name) && !NOT_FOR_IT.has(name))
    .sort()
    .map((name) => `${folder}/${name}`);

/** Of the folder `config`, what has no part in compiling a page. */
const NOT_FOR_IT = new Set(['build-functions.ts', 'generate-matching-tables.ts', 'load-late.ts']);
