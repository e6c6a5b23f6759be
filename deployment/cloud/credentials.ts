import { statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { CommandError } from './target';
import { readTightJson } from './tight-file';

/** A key of the merchant's Tencent account (访问管理 → API 密钥), allowed to manage this environment. */
export interface Credentials {
  readonly secretId: string;
  readonly secretKey: string;
  readonly token?: string | undefined;
}

export const DEFAULT_CREDENTIALS_FILE = join(homedir(), '.warmdesk/credentials.json');

/**
 * From the environment (`TENCENTCLOUD_SECRETID`, `TENCENTCLOUD_SECRETKEY`, `TENCENTCLOUD_SESSIONTOKEN`), else from a file that
 * nobody else can read. Never from the command line, which other processes of the machine see.
 *
 * @throws CommandError when there are none, or others can read the file
 */
export function readCredentials(
  file: string = DEFAULT_CREDENTIALS_FILE,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Credentials {
  const { TENCENTCLOUD_SECRETID: secretId, TENCENTCLOUD_SECRETKEY: secretKey, TENCENTCLOUD_SESSIONTOKEN: token } = env;
  if (secretId && secretKey) return { secretId, secretKey, token: token || undefined };
  if (!statSync(file, { throwIfNoEntry: false }))
    throw new CommandError(
      `No key of Tencent Cloud. Set TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY, or write {"secretId", "secretKey"} into ${file} (chmod 600).`,
    );
  const read = readTightJson(file) as Partial<Credentials>;
  if (typeof read.secretId !== 'string' || typeof read.secretKey !== 'string')
    throw new CommandError(`${file} has to hold secretId and secretKey.`);
  return { secretId: read.secretId, secretKey: read.secretKey, token: read.token };
}

/** A text without what must not be shown: whatever a library puts into its words. */
export function scrub(text: string, { secretId, secretKey, token }: Credentials): string {
  return [secretKey, secretId, token].reduce<string>(
    (words, secret) => (secret ? words.replaceAll(secret, '•••') : words),
    text.slice(0, 500),
  );
}
