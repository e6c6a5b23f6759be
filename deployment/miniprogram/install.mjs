import path from 'node:path';
import { installWhatIsMissing } from '../../demo/start/install-what-is-missing.mjs';

/**
 * Installs what uploads a mini program: a thousand packages that only `npm run deploy -- --only miniprogram` waits for, once.
 *
 * @param {string} root the repository's folder
 */
export const installUploader = (root) => installWhatIsMissing(path.join(root, 'deployment/miniprogram'));

/**
 * Whether a command line asks for the mini program.
 *
 * @param {readonly string[]} words
 */
export const wantsMiniprogram = (words) =>
  words.some((word, at) => word === '--only=miniprogram' || (word === '--only' && words[at + 1] === 'miniprogram'));
