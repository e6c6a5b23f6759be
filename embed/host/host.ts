import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'jsonc-parser';

/** Where a host's mini program lies: the folder given, or the one its project.config.json names. Throws a sentence when neither is one. */
export function findHost(folder: string): string {
  const project = path.join(folder, 'project.config.json');
  const named = existsSync(project)
    ? (parse(readFileSync(project, 'utf8')) as { miniprogramRoot?: string } | undefined)?.miniprogramRoot
    : undefined;
  const roots = [named, '.', 'miniprogram'].filter((root) => root !== undefined);
  const root = roots.map((name) => path.resolve(folder, name)).find((name) => existsSync(path.join(name, 'app.json')));
  if (root === undefined)
    throw new Error(`${folder} holds no mini program: there is no app.json in ${roots.join(', ')}`);
  return root;
}

const MAX_FILES = 20_000;
const MAX_BYTES = 1_000_000;

/** What of a host's own code matters to us. */
export interface HostCode {
  /** The file that opens the shared cloud (`wx.cloud.init`), where one does. */
  readonly opensCloud: string | undefined;
  /** The environment it names there, where it is written out. */
  readonly env: string | undefined;
  /** Its pages that carry our entry, as their own configuration says. */
  readonly withEntry: readonly string[];
}

/** Reads a host's scripts and page configurations, none of ours, and no more than so many. */
export function readHostCode(host: string, prefix: string, pages: readonly string[]): HostCode {
  let opensCloud: string | undefined;
  let env: string | undefined;
  for (const file of scriptsOf(host, prefix)) {
    const source = readFileSync(path.join(host, file), 'utf8');
    const opening = /\bcloud\s*\??\.\s*init\s*\(([^)]*)/.exec(source);
    if (!opening) continue;
    opensCloud ??= file;
    env ??= /\benv\s*:\s*['"`]([\w-]+)['"`]/.exec(opening[1] ?? '')?.[1];
  }
  return { opensCloud, env, withEntry: pages.filter((page) => carriesEntry(path.join(host, `${page}.json`), prefix)) };
}

function carriesEntry(file: string, prefix: string): boolean {
  if (!existsSync(file)) return false;
  const { usingComponents = {} } = (parse(readFileSync(file, 'utf8')) ?? {}) as {
    usingComponents?: Record<string, string>;
  };
  return Object.values(usingComponents).some((component) => component.includes(`${prefix}/entry/`));
}

function scriptsOf(host: string, prefix: string): readonly string[] {
  const found: string[] = [];
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined && found.length < MAX_FILES; folder = folders.pop()) {
    for (const entry of readdirSync(path.join(host, folder), { withFileTypes: true })) {
      const file = path.posix.join(folder, entry.name);
      if (entry.isDirectory()) {
        if (entry.name !== 'node_modules' && !entry.name.startsWith('.') && file !== prefix) folders.push(file);
      } else if (/\.(js|ts)$/.test(file) && statSync(path.join(host, file)).size <= MAX_BYTES) found.push(file);
    }
  }
  return found.sort();
}
