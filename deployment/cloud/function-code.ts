import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { CommandError } from './target';

/** What goes with a request (documented); ours are of about 600 KB. */
const MOST_ZIP_BYTES = 1.5 * 1024 * 1024;

/** The same files are the same zip, whenever they were built. ZIP knows no moment before 1980. */
const ZIP_MOMENT = new Date(1980, 0, 1);

/** A built function. */
export interface FunctionCode {
  /** Twelve hexadecimal digits of names and contents. */
  readonly hash: string;
  /** As base64. @throws CommandError when it is too large */
  zip(): string;
}

function filesOf(folder: string): Readonly<Record<string, Uint8Array>> {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name))]));
}

const BUILT_IN = new Set([...builtinModules, ...builtinModules.map((name) => `node:${name}`)]);

/** Packages a bundle would need at once, which nobody installs in the cloud. */
export function foreignRequires(code: string): readonly string[] {
  const names = [...code.matchAll(/(?<![.\w])require\("([^"\\]+)"\)/g)].map(([, name = '']) => name);
  return [...new Set(names)].filter((name) => !BUILT_IN.has(name) && !name.startsWith('.'));
}

/** Reads what was built of a function. @throws CommandError when it was not */
export function readFunctionCode(functionsDir: string, name: string): FunctionCode {
  const files = filesOf(join(functionsDir, name));
  if (!files['index.js']) throw new CommandError(`${name} is not built: npm run build:functions`);
  const foreign = foreignRequires(Buffer.from(files['index.js']).toString('utf8'));
  if (foreign.length > 0)
    throw new CommandError(
      `${name} requires ${foreign.join(', ')}, which nobody installs in the cloud. Build it again: npm run build:functions`,
    );
  const hash = createHash('sha256');
  for (const [file, content] of Object.entries(files)) hash.update(`${file}\n${content.length}\n`).update(content);
  return {
    hash: hash.digest('hex').slice(0, 12),
    zip: () => {
      const zip = zipSync(files, { level: 9, mtime: ZIP_MOMENT });
      if (zip.length > MOST_ZIP_BYTES)
        throw new CommandError(`${name} is ${zip.length} bytes as a zip; Tencent takes ${MOST_ZIP_BYTES}.`);
      return Buffer.from(zip).toString('base64');
    },
  };
}
