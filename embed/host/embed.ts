import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Embedding } from '../doorway/wechat';
import { readApp, subPackagesOf, withEntries, withoutEntries } from './app-json';
import { embeddedFiles } from './files';
import { readHostCode } from './host';
import { hashOf, type Patch, patchBetween, takeBack } from './patch';

/** What is remembered in a host of what we put there. It lies in a package of ours, where it weighs on nothing of the host's. */
interface Trace {
  readonly env: string;
  readonly theme: string;
  readonly files: Readonly<Record<string, string>>;
  readonly appJson: Patch;
  /** By how much the host's main package is heavier with us. */
  readonly mainBytes: number;
  /** Whether the word about privacy was ours: taken out with the rest. */
  readonly saidPrivacy: boolean;
}

/** What was done to a host. */
export interface Outcome {
  readonly written: readonly string[];
  readonly removed: readonly string[];
  /** Files of ours that somebody changed: they stay, as their words are lost otherwise. */
  readonly left: readonly string[];
}

export interface Wish {
  /** The host's folder with app.json. */
  readonly host: string;
  /** What `npm run build:weapp` left. */
  readonly dist: string;
  readonly prefix: string;
  /** The environment of our functions; the one of before unless given. */
  readonly env?: string | undefined;
  /** The host's look as CSS; the one of before unless given. */
  readonly theme?: string | undefined;
}

const TRACE = 'shopper/embedded.json';
const read = (file: string): string | undefined => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

/** Our folder's record of itself in a host; undefined where we are not. */
export function findTrace(host: string, prefix: string): Trace | undefined {
  const text = read(path.join(host, prefix, TRACE));
  return text === undefined ? undefined : (JSON.parse(text) as Trace);
}

/** Puts our pages and the entry into a host, or brings what is there up to date. A second time it changes nothing. */
export async function embed({ host, dist, prefix, env, theme }: Wish): Promise<Outcome> {
  const trace = findTrace(host, prefix);
  const before = appJsonWithout(host, prefix, trace);
  const app = readApp(before);
  if (!trace && existsSync(path.join(host, prefix))) {
    throw new Error(`${prefix}/ is there already and not ours: choose another name with --prefix`);
  }
  const named = env ?? trace?.env;
  if (!named) throw new Error('--env is missing: the cloud environment that our functions are in');
  const pages = [
    ...app.pages,
    ...subPackagesOf(app).flatMap(({ root, pages: own = [] }) => own.map((page) => path.posix.join(root, page))),
  ];
  const look = theme ?? trace?.theme ?? '';
  const code = readHostCode(host, prefix, pages);
  const embedding: Embedding = { prefix, env: named, hostOpensCloud: code.opensCloud !== undefined };
  const { files, packages } = await embeddedFiles(dist, embedding, look);
  const after = withEntries(before, { packages, preloadedFrom: code.withEntry, preloaded: `${prefix}/shopper` });
  const hashes = Object.fromEntries([...files].map(([file, text]) => [file, hashOf(text)]));
  const inMain = [...files].filter(([file]) => file.startsWith('entry/')).map(([, text]) => Buffer.byteLength(text));
  const next: Trace = {
    env: named,
    theme: look,
    files: hashes,
    appJson: patchBetween(before, after),
    mainBytes: inMain.reduce((sum, bytes) => sum + bytes, Buffer.byteLength(after) - Buffer.byteLength(before)),
    saidPrivacy: app.__usePrivacyCheck__ === undefined,
  };
  const all = new Map([...files, [TRACE, JSON.stringify(next)]]);

  const written = [...all].filter(([file, text]) => put(path.join(host, prefix, file), text)).map(([file]) => file);
  if (put(path.join(host, 'app.json'), after)) written.push('app.json');
  const former = Object.entries(trace?.files ?? {}).filter(([file]) => !files.has(file));
  return { written, ...takeOut(host, prefix, former) };
}

/** Takes everything of ours out of a host again. app.json is as it was to the byte, unless somebody changed it since: then only ours goes. */
export function undo(host: string, prefix: string): Outcome {
  const trace = findTrace(host, prefix);
  if (!trace) return { written: [], removed: [], left: [] };
  const written = put(path.join(host, 'app.json'), appJsonWithout(host, prefix, trace)) ? ['app.json'] : [];
  const outcome = takeOut(host, prefix, Object.entries(trace.files));
  rmSync(path.join(host, prefix, TRACE));
  removeEmpty(path.join(host, prefix));
  return { written, ...outcome };
}

function appJsonWithout(host: string, prefix: string, trace: Trace | undefined): string {
  const text = readFileSync(path.join(host, 'app.json'), 'utf8');
  return trace ? (takeBack(text, trace.appJson) ?? withoutEntries(text, prefix, trace.saidPrivacy)) : text;
}

/** Writes a file that is not so already. Answers whether it did. */
function put(file: string, text: string): boolean {
  if (read(file) === text) return false;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return true;
}

/** Removes files of ours that nobody changed, and the folders that are empty then. */
function takeOut(
  host: string,
  prefix: string,
  files: readonly (readonly [file: string, hash: string])[],
): Pick<Outcome, 'removed' | 'left'> {
  const removed: string[] = [];
  const left: string[] = [];
  for (const [file, hash] of files) {
    const place = path.join(host, prefix, file);
    const text = read(place);
    if (text === undefined) continue;
    if (hashOf(text) !== hash) left.push(file);
    else {
      rmSync(place);
      removed.push(file);
    }
  }
  if (removed.length > 0) removeEmpty(path.join(host, prefix));
  return { removed, left };
}

function removeEmpty(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) removeEmpty(path.join(folder, entry.name));
  }
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}
