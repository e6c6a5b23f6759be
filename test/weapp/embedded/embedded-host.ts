import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { BUILT_APP, listBuilt } from '../built-app';

const ROOT = path.resolve(__dirname, '../../..');
const NATIVE_HOST = path.join(ROOT, 'test/embed/native-host');

/** A native shop that knows nothing of us, in a folder of its own. */
export function freshHost(name: string): string {
  const folder = path.join(ROOT, '.cache/weapp-test', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.dirname(folder), { recursive: true });
  cpSync(NATIVE_HOST, folder, { recursive: true });
  return folder;
}

/** Runs the command that people run, on what the tests built. Answers what it said. */
export function buildHost(host: string, ...options: readonly string[]): string {
  const script = [
    path.join(ROOT, 'node_modules/tsx/dist/cli.mjs'),
    'embed/build-host.ts',
    '--host',
    host,
    '--from',
    BUILT_APP,
  ];
  return execFileSync(process.execPath, [...script, ...options], { cwd: ROOT, encoding: 'utf8' });
}

/** The same in this process, which starts no other: what the command does is the same, and takes a third of the time. */
export async function buildHostHere(host: string, ...options: readonly string[]): Promise<string> {
  // Here, as the compiler it loads does not run in a world that is a phone's.
  const { buildHost: runCommand } = await import('../../../embed/command');
  const said: string[] = [];
  await runCommand(['--host', host, '--from', BUILT_APP, ...options], (line) => said.push(line));
  return said.join('\n');
}

/** Every file with what stands in it. */
export const contentsOf = (folder: string): Record<string, string> =>
  Object.fromEntries(listBuilt(folder).map((file) => [file, readFileSync(path.join(folder, file), 'latin1')]));
