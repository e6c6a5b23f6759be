/**
 * What the functions run on in the cloud, as WeChat's console names it: the oldest of those it offers that has all we
 * use. A newer one does as well.
 */
export const FUNCTIONS_RUNTIME = 'Nodejs18.15';

const version = FUNCTIONS_RUNTIME.replace(/^Nodejs/, '');

/** What bundles are compiled for, as esbuild names it. */
export const FUNCTIONS_TARGET = `node${version}`;

/** The same for `engines` of a package.json. */
export const FUNCTIONS_ENGINE = `>=${version}`;
