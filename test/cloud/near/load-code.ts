import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Script } from 'node:vm';
import { CloudDate, cloudConsole, cloudProcess, cloudSetTimeout } from './invocation';

type Require = (name: string) => unknown;
type Body = (
  exports: object,
  require: Require,
  module: { exports: object },
  process: NodeJS.Process,
  console: Console,
  date: DateConstructor,
  setTimeout: typeof globalThis.setTimeout,
) => void;

/** By what is in them: the same function is bundled once and copied for every cloud. */
const compiled = new Map<string, Body>();

function compile(file: string): Body {
  const code = readFileSync(file, 'utf8');
  const key = createHash('sha1').update(code).digest('hex');
  const known = compiled.get(key);
  if (known) return known;
  const body = new Script(`(function (exports, require, module, process, console, Date, setTimeout) {${code}\n})`, {
    filename: file,
  }).runInThisContext() as Body;
  compiled.set(key, body);
  return body;
}

/**
 * Loads a bundle with the cloud's `process`, `Date` and `setTimeout` in place of this process's.
 *
 * @param given modules that it finds instead of Node's or those installed
 * @throws whatever the bundle throws as it is loaded
 */
export function loadCode(file: string, given: Require): object {
  const module = { exports: {} };
  const installed = createRequire(file);
  const require: Require = (name) => given(name) ?? installed(name);
  compile(file)(module.exports, require, module, cloudProcess, cloudConsole, CloudDate, cloudSetTimeout);
  return module.exports;
}
