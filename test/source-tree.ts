import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, resolve } from 'node:path';

const ROOT = resolve(__dirname, '..');

/** One import as it stands in the source. */
export interface Import {
  /** The file that imports, from the repository's root. */
  readonly from: string;
  /** The file it resolves to, or a package's name. */
  readonly to: string;
  readonly isPackage: boolean;
  readonly isTypeOnly: boolean;
}

/** Files known to git (and new ones not yet added) that match one of the endings. */
export function listFiles(endings: readonly string[] = ['.ts', '.tsx', '.js', '.mjs']): string[] {
  const output = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return output
    .split('\n')
    .filter((file) => endings.some((ending) => file.endsWith(ending)) && existsSync(join(ROOT, file)));
}

export function readSource(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

// Statements of one or many lines (indented ones stand in the text of a function that a test deploys), dynamic imports and requires of a literal.
const STATIC = /(?:^|\n)(import|export)\s+(type\s+)?([^'"`;]*?)\bfrom\s*['"]([^'"]+)['"]/g;
const BARE = /(?:^|\n)import\s*['"]([^'"]+)['"]/g;
const DYNAMIC = /\b(?:import|require)\(\s*['"]([^'"]+)['"]\s*\)/g;

/** Every import of a file. A named import counts as type-only when each of its names is. */
export function importsOf(file: string): Import[] {
  const source = readSource(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '');
  const found: Import[] = [];
  const add = (specifier: string, isTypeOnly: boolean) => found.push(resolveImport(file, specifier, isTypeOnly));
  for (const [, , typeKeyword, names = '', specifier = ''] of source.matchAll(STATIC)) {
    const listed = /^\{([\s\S]*)\}\s*$/
      .exec(names.trim())?.[1]
      ?.split(',')
      .map((name) => name.trim())
      .filter(Boolean);
    const isEachAType = listed?.length ? listed.every((name) => name.startsWith('type ')) : false;
    add(specifier, typeKeyword !== undefined || isEachAType);
  }
  for (const [, specifier = ''] of source.matchAll(BARE)) add(specifier, false);
  for (const [, specifier = ''] of source.matchAll(DYNAMIC)) add(specifier, false);
  return found;
}

function resolveImport(from: string, specifier: string, isTypeOnly: boolean): Import {
  if (!specifier.startsWith('.')) return { from, to: specifier, isPackage: true, isTypeOnly };
  const base = normalize(join(dirname(from), specifier));
  const candidates = [
    base,
    `${base}.ts`,
    `${base}.tsx`,
    `${base}.js`,
    `${base}.mjs`,
    join(base, 'index.ts'),
    join(base, 'index.tsx'),
    // One file per platform; a type checker and a reader follow the mini program's.
    ...['.ts', '.tsx'].flatMap((ending) => [`${base}.weapp${ending}`, join(base, `index.weapp${ending}`)]),
  ];
  const hit = candidates.find(
    (candidate) => existsSync(join(ROOT, candidate)) && statSync(join(ROOT, candidate)).isFile(),
  );
  return { from, to: hit ?? base, isPackage: false, isTypeOnly };
}
