import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { CloudError, invalidParameter } from '../cloud-error';
import type { StoredFile } from '../types';
import type { Storage, StorageOptions } from './types';

const TWO_HOURS_SECONDS = 7_200;
const UPLOAD_MILLIS = 3_600_000;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.csv': 'text/csv; charset=utf-8',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.json': 'application/json',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
};

/** What a file is, by its name. */
export const contentTypeOf = (path: string): string =>
  CONTENT_TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';

/** Refuses every path that could leave the folder or means something else in an address. */
function safe(path: string): string {
  const parts = path.split('/');
  const isUnsafe =
    path.length > 850 ||
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here.
    /[\\?#\u0000-\u001f\u007f]/.test(path) ||
    parts.some((part) => part === '' || part === '.' || part === '..' || Buffer.byteLength(part) > 255);
  if (isUnsafe) throw invalidParameter(`'${path}' cannot be the path of a file`);
  return path;
}

/** Whether the file system says that there is no such file. */
const isMissing = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(String((error as { code?: unknown }).code));

/** Files in a folder, under their own paths, with file ids and signed addresses like the cloud's. */
export function openStorage({ dir, state, envId, now, publicUrl }: StorageOptions): Storage {
  mkdirSync(dir, { recursive: true });
  const known = state.get<string>('storage', 'key');
  const key = known ?? randomBytes(32).toString('hex');
  if (known === undefined) state.set('storage', 'key', key);
  const idPrefix = `cloud://${envId}.${Buffer.from(envId).toString('hex').slice(0, 8)}-${envId}-1250000000/`;

  const sign = (text: string): string => createHmac('sha256', key).update(text).digest('hex').slice(0, 32);
  const isSigned = (text: string, signature: string): boolean => {
    const [expected, given] = [Buffer.from(sign(text)), Buffer.from(signature)];
    return expected.length === given.length && timingSafeEqual(expected, given);
  };
  const pathOf = (fileIdOrPath: string): string | undefined => {
    if (!fileIdOrPath.startsWith('cloud://')) return safe(fileIdOrPath);
    return fileIdOrPath.startsWith(idPrefix) ? safe(fileIdOrPath.slice(idPrefix.length)) : undefined;
  };

  const read = (path: string): StoredFile | undefined => {
    try {
      const content = readFileSync(join(dir, path));
      return { content, contentType: state.get<string>('file', path) ?? contentTypeOf(path) };
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  };

  const storage: Storage = {
    fileIdOf: (path) => `${idPrefix}${safe(path)}`,
    put: (path, content, contentType) => {
      const file = join(dir, safe(path));
      try {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, content);
      } catch (error) {
        throw new CloudError('STORAGE_REQUEST_FAIL', `'${path}' could not be written: ${String(error)}`);
      }
      state.set('file', path, contentType);
      return { fileId: storage.fileIdOf(path) };
    },
    get: (fileIdOrPath) => {
      const path = pathOf(fileIdOrPath);
      return path === undefined ? undefined : read(path);
    },
    delete: (fileId) => {
      const path = pathOf(fileId);
      if (path === undefined || !read(path)) return false;
      rmSync(join(dir, path));
      state.delete('file', path);
      return true;
    },
    temporaryUrl: (fileId, maxAgeSeconds = TWO_HOURS_SECONDS) => {
      const path = pathOf(fileId);
      if (path === undefined || !read(path)) return undefined;
      const endsAt = now() + maxAgeSeconds * 1000;
      // Left unencoded, as the cloud answers it: the SDK encodes it before it fetches.
      return `${publicUrl()}/files/${path}?sign=${sign(`get ${endsAt} ${path}`)}&t=${endsAt}`;
    },
    openTemporaryUrl: (pathAndQuery) => {
      const url = new URL(pathAndQuery, 'http://local');
      const endsAt = Number(url.searchParams.get('t'));
      try {
        const path = safe(decodeURIComponent(url.pathname.replace(/^\/files\//, '')));
        const isAllowed = isSigned(`get ${endsAt} ${path}`, url.searchParams.get('sign') ?? '');
        return isAllowed && endsAt > now() ? read(path) : undefined;
      } catch {
        return undefined;
      }
    },
    signUpload: (path) => {
      const endsAt = now() + UPLOAD_MILLIS;
      return `${endsAt}.${sign(`put ${endsAt} ${safe(path)}`)}`;
    },
    isUploadSigned: (path, signature) => {
      const [endsAt = '', hash = ''] = signature.split('.');
      return isSigned(`put ${endsAt} ${path}`, hash) && Number(endsAt) > now();
    },
  };
  return storage;
}
