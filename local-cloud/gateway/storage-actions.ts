import { CloudError, invalidParameter } from '../cloud-error';
import type { Storage } from '../storage/types';

type Body = Readonly<Record<string, unknown>>;
type Action = (body: Body) => Readonly<Record<string, unknown>>;

function listOf(value: unknown, name: string): readonly unknown[] {
  if (!Array.isArray(value)) throw invalidParameter(`${name} must be a list`);
  // The platform takes 50 files in one call.
  if (value.length > 50) throw invalidParameter(`${name} holds more than 50 files`);
  return value;
}

/** Runs `work` on one of several files: a refusal is the answer for that file, not for the call. */
function perFile<T extends object>(fileID: string, work: () => T): T | { code: string; fileID: string } {
  try {
    return work();
  } catch (error) {
    if (error instanceof CloudError) return { code: error.code, fileID };
    throw error;
  }
}

/** The address that a file is put to. */
export const uploadAddress = (origin: string, path: string): string =>
  `${origin}/upload/${path.split('/').map(encodeURIComponent).join('/')}`;

/** The storage actions of the wire protocol, by name. */
export function storageActions(storage: Storage, origin: () => string): Readonly<Record<string, Action>> {
  return {
    'storage.getUploadMetadata': ({ path }) => {
      if (typeof path !== 'string') throw invalidParameter('path must be a text');
      const fileId = storage.fileIdOf(path);
      const authorization = storage.signUpload(path);
      // Travels in a header, which takes no Chinese.
      const cosFileId = Buffer.from(fileId).toString('base64');
      const url = uploadAddress(origin(), path);
      return { data: { url, token: 'local', authorization, fileId, cosFileId } };
    },
    'storage.batchGetDownloadUrl': ({ file_list }) => {
      const files = listOf(file_list, 'file_list') as readonly { fileid?: unknown; max_age?: unknown }[];
      const list = files.map(({ fileid, max_age }) => {
        const fileID = String(fileid);
        const maxAge = typeof max_age === 'number' && max_age > 0 ? max_age : undefined;
        return perFile(fileID, () => {
          const tempFileURL = storage.temporaryUrl(fileID, maxAge);
          if (tempFileURL === undefined) return { code: 'STORAGE_FILE_NONEXIST', fileID, tempFileURL: '' };
          return { code: 'SUCCESS', fileID, tempFileURL, maxAge: maxAge ?? 7_200 };
        });
      });
      return { data: { download_list: list } };
    },
    'storage.batchDeleteFile': ({ fileid_list }) => {
      const list = listOf(fileid_list, 'fileid_list').map((item) => {
        const fileID = String(item);
        return perFile(fileID, () => ({ code: storage.delete(fileID) ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST', fileID }));
      });
      return { data: { delete_list: list } };
    },
  };
}
