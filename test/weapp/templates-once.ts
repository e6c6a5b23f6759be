import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BUILT_APP } from './built-app';

/** What WeChat's template compiler made of the built app. */
const COMPILED = path.join(path.dirname(BUILT_APP), 'templates.js');

/**
 * Compiles the templates of the whole app, once for all test files: the simulator would do so with each launch, which takes longer
 * than the launch itself.
 */
export function compileTemplatesOnce(): void {
  const { wxmlToJs } = require('miniprogram-compiler') as { wxmlToJs: (root: string, options: object) => string };
  mkdirSync(path.dirname(COMPILED), { recursive: true });
  writeFileSync(COMPILED, wxmlToJs(BUILT_APP, {}));
}

/** In place of the compiler, to the simulator (jest.config.js). @throws Error for another app, and where nothing was compiled */
export function wxmlToJs(root: string): string {
  if (path.resolve(root) !== BUILT_APP || !existsSync(COMPILED))
    throw new Error(`no templates of ${root} were compiled`);
  return readFileSync(COMPILED, 'utf8');
}
