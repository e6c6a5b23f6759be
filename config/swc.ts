import { readFileSync } from 'node:fs';
import path from 'node:path';

const { browserslist } = JSON.parse(readFileSync(path.resolve(__dirname, '../package.json'), 'utf8'));

/**
 * How swc compiles what phones get: quicker than Babel, and as small. Every phone we build for has what is left out
 * here; it is listed as missing for rare corner cases, and cost a tenth of our code.
 */
export const SWC_OPTIONS = {
  sync: true,
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
    transform: { react: { runtime: 'automatic' } },
  },
  module: { type: 'es6' },
  isModule: 'unknown',
};
