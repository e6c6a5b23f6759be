import path from 'node:path';
import { installWhatIsMissing } from '../../demo/start/install-what-is-missing.mjs';

/**
 * Installs what speaks with Tencent: 224 packages that neither `npm ci` nor `npm start` waits for. Once, before the first
 * command or test that needs them.
 *
 * @param {string} root the repository's folder
 */
export const installCloudTools = (root) => installWhatIsMissing(path.join(root, 'deployment/cloud'));
