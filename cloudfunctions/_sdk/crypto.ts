import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Sealed } from '../../domain/kernel';

export type { Sealed } from '../../domain/kernel';

interface KeyRing {
  readonly currentId: string;
  readonly keys: ReadonlyMap<string, Buffer>;
}

const KEY_BYTES = 32;
const IV_BYTES = 12;

/**
 * Reads WARMDESK_KEYS (`id:base64,id:base64`, 32 bytes each) and WARMDESK_KEY_ID (which one seals from now on).
 * To rotate, add a key and point the id at it; what older keys sealed stays readable as long as they are listed.
 */
function readKeyRing(): KeyRing {
  const keys = new Map<string, Buffer>();
  for (const pair of (process.env.WARMDESK_KEYS ?? '').split(',')) {
    const colon = pair.indexOf(':');
    if (colon < 1) continue;
    const key = Buffer.from(pair.slice(colon + 1).trim(), 'base64');
    if (key.length !== KEY_BYTES) throw new Error('a key in WARMDESK_KEYS is not 32 bytes of base64');
    keys.set(pair.slice(0, colon).trim(), key);
  }
  const currentId = process.env.WARMDESK_KEY_ID ?? keys.keys().next().value;
  if (currentId === undefined || !keys.has(currentId))
    throw new Error('WARMDESK_KEYS holds no key for WARMDESK_KEY_ID');
  return { currentId, keys };
}

let ring: KeyRing | undefined;
const keyRing = () => {
  ring ??= readKeyRing();
  return ring;
};

/**
 * Encrypts with AES-256-GCM. `path` (such as `ticket_entries/<id>`) is authenticated with it, so that a sealed text
 * copied to another record does not open there.
 */
export function seal(text: string, path: string): Sealed {
  const { currentId, keys } = keyRing();
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keys.get(currentId) as Buffer, iv);
  cipher.setAAD(Buffer.from(path));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  const parts = [iv, cipher.getAuthTag(), body].map((part) => part.toString('base64url'));
  return [currentId, ...parts].join('.') as Sealed;
}

/** What `seal` makes, by its form. */
const SEALED = /^[\w-]+\.[\w-]{16}\.[\w-]{22}\.[\w-]*$/;

/** Whether a stored text is sealed: of what an earlier version kept plain, some may still be. */
export function isSealed(text: string): text is Sealed {
  return SEALED.test(text);
}

/** Opens what `seal` made for the same path. Throws when the key is gone or the text was moved or changed. */
export function unseal(sealed: Sealed, path: string): string {
  return unsealWith((keyId) => keyRing().keys.get(keyId), sealed, path);
}

/** The same with keys from elsewhere than the function's own variables: for who looks after an environment from outside. */
export function unsealWith(keyOf: (id: string) => Buffer | undefined, sealed: Sealed, path: string): string {
  const [keyId, iv, tag, body] = sealed.split('.');
  const key = keyOf(keyId ?? '');
  if (!key || iv === undefined || tag === undefined || body === undefined) throw new Error('cannot open a sealed text');
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url'));
  decipher.setAAD(Buffer.from(path));
  decipher.setAuthTag(Buffer.from(tag, 'base64url'));
  return Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()]).toString('utf8');
}

/** A stable id from parts that identify one thing: 24 hexadecimal digits, nothing of the parts readable. */
export function stableId(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 24);
}

/**
 * Hashes of a short text that somebody could guess, under a key of its own derived from each one in WARMDESK_KEYS, the one that
 * seals now first: without the keys nobody can try names against what is stored. The first is stored; all are looked for, so
 * what was hashed before a rotation is found for as long as the older key is listed.
 */
export function keyedHashes(purpose: string, text: string): readonly [string, ...string[]] {
  const { currentId, keys } = keyRing();
  const others = [...keys.keys()].filter((id) => id !== currentId);
  const [current = '', ...older] = [currentId, ...others].map((id) => {
    const derived = hkdfSync('sha256', keys.get(id) as Buffer, '', `warmdesk ${purpose}`, KEY_BYTES);
    return createHmac('sha256', Buffer.from(derived)).update(text).digest('base64url');
  });
  return [current, ...older];
}

/** A one-time code: 20 characters without those that are easily confused. */
export function newCode(): string {
  const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
  return [...randomBytes(20)].map((byte) => alphabet[byte % alphabet.length]).join('');
}

/** What is kept of a one-time code. However it was copied or typed: in small letters, in groups, with a line's end. */
export function codeHash(code: string): string {
  const bare = code.replace(/[\s-]/g, '').toUpperCase();
  return createHash('sha256').update(`code\n${bare}`).digest('hex');
}
