import { readFileSync } from 'node:fs';
import path from 'node:path';

const { browserslist } = JSON.parse(readFileSync(path.resolve(__dirname, '../package.json'), 'utf8'));

/**
 * How swc compiles what phones get: quicker than Babel, and as small. Every phone we build for has what is left out
 * here; it is listed as missing for rare corner cases, and cost a tenth of our code.
 */
export const SWC_OPTIONS = {
  env: {
    targets: browserslist.production,
    exclude: [
      'transform-destructuring',
      'transform-parameters',
      'transform-template-literals',
      'transform-block-scoping',
      'transform-optional-chaining',
    ],
  },
  jsc: {
    parser: { syntax: 'typescript', tsx: true },
    // Fields of classes as lines of their constructor: nothing of WeChat's reads our code again, and not all of it may know them.
    transform: { react: { runtime: 'automatic' }, useDefineForClassFields: false },
  },
  // Some of what is installed is none.
  isModule: 'unknown',
};
