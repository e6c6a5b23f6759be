import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BUILT_APP } from './built-app';

type Compile = (root: string, options: object) => string;

/** WeChat's own. By its path: its name leads the simulator to this file. */
const compiler = (): { wxmlToJs: Compile } =>
  require(path.resolve(__dirname, '../../node_modules/miniprogram-compiler/src'));

/** What WeChat's template compiler made of the built app. */
const COMPILED = path.join(path.dirname(BUILT_APP), 'templates.js');

/**
 * Compiles the templates of the whole app, once for all test files: the simulator would do so with each launch, which takes longer
 * than the launch itself.
 */
export function compileTemplatesOnce(): void {
  mkdirSync(path.dirname(COMPILED), { recursive: true });
  writeFileSync(COMPILED, compiler().wxmlToJs(BUILT_APP, {}));
}

/** In place of the compiler, to the simulator (jest.config.js): of the built app what was compiled, of another what is now. */
export const wxmlToJs: Compile = (root, options) =>
  path.resolve(root) === BUILT_APP && existsSync(COMPILED)
    ? readFileSync(COMPILED, 'utf8')
    : compiler().wxmlToJs(root, options);
