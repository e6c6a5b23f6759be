import { createCipheriv, randomBytes } from 'node:crypto';

/** A sealed text as a function of the shop writes it (`_sdk/crypto.ts`), whose keys are variables that a test has none of. */
export function sealWith(keyId: string, key: string, path: string, text: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(key, 'base64'), iv);
  cipher.setAAD(Buffer.from(path));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return [keyId, ...[iv, cipher.getAuthTag(), body].map((part) => part.toString('base64url'))].join('.');
}
