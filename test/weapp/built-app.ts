import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const ROOT = path.resolve(__dirname, '../..');
const HOME = path.join(ROOT, '.cache/weapp-test');

/** The mini program as WeChat gets it, built for the tests and built again only when a source changed. */
export const BUILT_APP = path.join(HOME, 'src/weapp');

/** WeChat's own template compiler comes as a Linux x64 binary, and without it no page can be drawn outside WeChat. */
export const canCompileTemplates = process.platform === 'linux' && process.arch === 'x64';

/** Builds it into the tests' own folder, unless what is there came from the same sources. */
export async function ensureBuilt(): Promise<void> {
  const dist = path.dirname(BUILT_APP);
  const stampFile = path.join(dist, 'sources.sha256');
  const stamp = hashSources(['src', 'domain', 'config', 'contract', 'babel.config.js', 'package.json']);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  mkdirSync(dist, { recursive: true });
  // One that is broken off leaves half of it, which nobody may take for the whole.
  rmSync(stampFile, { force: true });
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    WARMDESK_DIST: path.relative(ROOT, dist),
  };
  await promisify(execFile)(process.execPath, ['config/build.mjs', 'weapp'], { cwd: ROOT, env });
  writeFileSync(stampFile, stamp);
}

function hashSources(roots: readonly string[]): string {
  const hash = createHash('sha256');
  const visit = (file: string): void => {
    if (!existsSync(file)) return;
    if (statSync(file).isDirectory()) {
      for (const name of readdirSync(file).sort()) visit(path.join(file, name));
      return;
    }
    hash.update(path.relative(ROOT, file)).update(readFileSync(file));
  };
  for (const root of roots) visit(path.join(ROOT, root));
  return hash.digest('hex');
}

/** Every file of a built app, from its root. */
export function listBuilt(dist: string, folder = ''): string[] {
  return readdirSync(path.join(dist, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    return entry.isDirectory() ? listBuilt(dist, file) : [file];
  });
}
