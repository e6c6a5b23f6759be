import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { sizesOf } from '../config/package-sizes.mjs';
import { readApp } from './host/app-json';
import { embed, findTrace, type Outcome, undo } from './host/embed';
import { findHost, readHostCode } from './host/host';
import { overLimit } from './host/limits';
import { themeStyles } from './host/theme';

const ROOT = path.resolve(__dirname, '..');
const USAGE =
  'usage: npm run build:host -- --host DIR --env ID [--prefix warmdesk] [--theme FILE] [--from DIST] [--undo]\n' +
  '  --host    the mini program that we are put into: the folder with its app.json or project.config.json\n' +
  '  --env     the cloud environment that our functions are in; remembered\n' +
  '  --prefix  the folder for everything of ours there\n' +
  '  --theme   colours, corners and type of the host, as JSON; remembered\n' +
  '  --from    a built mini program, in place of building one\n' +
  '  --undo    takes everything out again';

/** Where the command says what it did. */
type Say = (line: string) => void;

/**
 * Does what the command line asks for.
 *
 * @returns whether all of it is within what WeChat takes
 * @throws Error with words for whoever typed it
 */
export async function buildHost(words: readonly string[], say: Say): Promise<boolean> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      host: { type: 'string' },
      env: { type: 'string' },
      prefix: { type: 'string', default: 'warmdesk' },
      theme: { type: 'string' },
      from: { type: 'string' },
      undo: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help || values.host === undefined) throw new Error(USAGE);
  if (!/^[a-z][a-z0-9-]{0,30}$/.test(values.prefix)) throw new Error('--prefix: letters, digits and - only');
  if (values.env !== undefined && !/^[\w-]{1,64}$/.test(values.env)) throw new Error('--env: this is no environment');
  const host = findHost(path.resolve(values.host));
  if (values.undo) {
    tell(undo(host, values.prefix), host, say);
    return true;
  }
  const dist = values.from ? path.resolve(values.from) : buildOurs();
  const theme = values.theme ? themeStyles(JSON.parse(readFileSync(values.theme, 'utf8'))) : undefined;
  tell(await embed({ host, dist, prefix: values.prefix, env: values.env, theme }), host, say);
  const isWithin = tellSizes(host, values.prefix, say);
  tellCloud(host, values.prefix, say);
  return isWithin;
}

/** Builds our own mini program, by the same command as everywhere. */
function buildOurs(): string {
  const dist = '.cache/host';
  const env = { ...process.env, WARMDESK_DIST: dist };
  execFileSync(process.execPath, ['config/build.mjs', 'weapp'], { cwd: ROOT, env, stdio: 'inherit' });
  return path.join(ROOT, dist, 'weapp');
}

function tell({ written, removed, left }: Outcome, host: string, say: Say): void {
  const isSame = written.length + removed.length === 0;
  say(isSame ? 'nothing to do' : `${host}: ${written.length} files written, ${removed.length} removed`);
  for (const file of left) say(`  left, as somebody changed it: ${file}`);
}

function tellSizes(host: string, prefix: string, say: Say): boolean {
  let isWithin = true;
  const packages = Object.entries(sizesOf(host)).filter(([root]) => root.startsWith(`${prefix}/`));
  const sizes: readonly (readonly [string, number])[] = [
    ['main package', findTrace(host, prefix)?.mainBytes ?? 0],
    ...packages,
  ];
  for (const [name, bytes] of sizes) {
    const limit = overLimit(name, bytes);
    const kilobytes = (bytes / 1024).toFixed(1).padStart(8);
    say(`  ${name.padEnd(20)} ${kilobytes} KB${limit === undefined ? '' : `, over ${limit} KB`}`);
    if (limit !== undefined) isWithin = false;
  }
  return isWithin;
}

function tellCloud(host: string, prefix: string, say: Say): void {
  const { opensCloud, env } = readHostCode(
    host,
    prefix,
    readApp(readFileSync(path.join(host, 'app.json'), 'utf8')).pages,
  );
  const own = findTrace(host, prefix)?.env;
  if (opensCloud === undefined) {
    say(`The host opens no cloud: our pages open ${own} themselves.`);
    return;
  }
  const other =
    env === undefined || env === own
      ? ''
      : `, ${env}; ours is ${own}. Both must be environments of this mini program's own account`;
  say(`The host opens its cloud in ${opensCloud}${other}. Ours is opened beside it and changes nothing there.`);
}
