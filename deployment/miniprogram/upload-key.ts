import { readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { requireOutside } from '../cloud/owner-file';
import { CommandError } from '../cloud/target';
import { requireTight } from '../cloud/tight-file';

const WHERE = 'mp.weixin.qq.com → 管理 → 开发管理 → 开发设置 → 小程序代码上传 → 生成';
const PEM = /^-----BEGIN (RSA )?PRIVATE KEY-----[\s\S]+-----END (RSA )?PRIVATE KEY-----\s*$/;

/** As WeChat names the file that it gives out. */
export const uploadKeyFileOf = (appId: string) => join(homedir(), '.warmdesk', `private.${appId}.key`);

/**
 * The key that code is uploaded with: of `WARMDESK_UPLOAD_KEY`, as it stands in the file, else of a file that nobody else can read. Never from
 * the command line, and never shown.
 *
 * @throws CommandError when there is none, others can read it, or it is something else
 */
export function readUploadKey(
  appId: string,
  file = uploadKeyFileOf(appId),
  env: Readonly<Record<string, string | undefined>> = process.env,
): string {
  // A line of an environment has no breaks: they come as \\n.
  const told = env.WARMDESK_UPLOAD_KEY?.replaceAll('\\n', '\n');
  const key = told || readKeyFile(requireOutside(file));
  if (!PEM.test(key.trim())) throw new CommandError(`This is no upload key. ${WHERE}`);
  return key;
}

function readKeyFile(file: string): string {
  if (!statSync(file, { throwIfNoEntry: false }))
    throw new CommandError(`No upload key. ${WHERE}; put it into ${file} (chmod 600), or into WARMDESK_UPLOAD_KEY.`);
  requireTight(file);
  return readFileSync(file, 'utf8');
}
