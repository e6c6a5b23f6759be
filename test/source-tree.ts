import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, posix, resolve } from 'node:path';

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

/** Folders that hold nothing we wrote: those named in .gitignore, and git's own. */
const NOT_OURS = new Set([
  '.git',
  ...(readFileSync(join(ROOT, '.gitignore'), 'utf8').match(/^[^*\n]+(?=\/$)/gm) ?? []),
]);

/** Our files that match one of the endings, by their paths from the repository's root. Found without git: a copy has none. */
export function listFiles(endings: readonly string[] = ['.ts', '.tsx', '.js', '.mjs'], folder = ''): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const place = posix.join(folder, entry.name);
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : listFiles(endings, place);
    return entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)) ? [place] : [];
  });
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
