import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

/** A module as webpack wrote it. */
export interface BuiltModule {
  readonly id: string;
  readonly source: string;
  /** Whether the file around it says `use strict`, which its own text does not show. */
  readonly isStrict: boolean;
  readonly needs: readonly string[];
}

/** A built mini program taken apart. */
export interface BuiltApp {
  readonly folder: string;
  readonly files: readonly string[];
  readonly modules: ReadonlyMap<string, BuiltModule>;
  /** The module that each page, `app` and `comp` begin with, by their paths. */
  readonly entries: ReadonlyMap<string, string>;
  read(file: string): string;
}

type Chunk = [
  ids: unknown,
  modules: Record<string, (...args: unknown[]) => unknown>,
  begin?: (...args: unknown[]) => unknown,
];

/** Reads what `npm run build:weapp` left in a folder. Throws when that is no such build. */
export function readBuiltApp(folder: string): BuiltApp {
  const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
  const files = listFiles(folder);
  const modules = new Map<string, BuiltModule>();
  const entries = new Map<string, string>();
  for (const file of files.filter((name) => name.endsWith('.js') && name !== 'runtime.js')) {
    const source = read(file);
    const isStrict = /^(\s*\/\*[\s\S]*?\*\/)?\s*["']use strict["']/.test(source);
    for (const [, chunk, begin] of chunksOf(source, file)) {
      for (const [id, code] of Object.entries(chunk)) {
        const text = code.toString();
        modules.set(id, { id, source: text, isStrict, needs: needsOf(text) });
      }
      const entry = /\(\w+\.s=(\d+)\)/.exec(begin?.toString() ?? '')?.[1];
      if (entry) entries.set(file.replace(/\.js$/, ''), entry);
    }
  }
  if (!entries.has('app')) throw new Error(`${folder} holds no built mini program`);
  return { folder, files, modules, entries, read };
}

/** Runs a file as far as it hands its modules on, which it does without running any. */
function chunksOf(source: string, file: string): readonly Chunk[] {
  const wx: { webpackJsonp: Chunk[] } = { webpackJsonp: [] };
  vm.runInNewContext(source, { wx, require: () => ({}) }, { filename: file });
  return wx.webpackJsonp;
}

/** The modules that one calls up: `n(123)`, where `n` is the name it gives webpack's own function, its third. */
function needsOf(source: string): readonly string[] {
  const names = /^(?:function\s*)?(?:\d+\s*)?\(?([\w$,\s]*)/.exec(source)?.[1]?.split(',') ?? [];
  const call = names[2]?.trim().replace(/\$/g, '\\$');
  if (!call) return [];
  return [...source.matchAll(new RegExp(`(?<![\\w$.])${call}\\((\\d+)\\)`, 'g'))].map(([, id = '']) => id);
}

/** Everything that these modules need, themselves included. */
export function reach({ modules }: BuiltApp, from: readonly string[]): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [...from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id) || !modules.has(id)) continue;
    reached.add(id);
    waiting.push(...(modules.get(id)?.needs ?? []));
  }
  return reached;
}

/** Every file below a folder, from it, in a fixed order. */
export function listFiles(root: string, folder = ''): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.posix.join(folder, entry.name);
      return entry.isDirectory() ? listFiles(root, file) : [file];
    });
}
