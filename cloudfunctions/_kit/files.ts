import { AppError } from '../../domain/kernel';
import { cloud } from './cloud';
import { type Context, uploadFolderOf } from './context';

/** getTempFileURL and deleteFile take this many at a time. */
const FILES_PER_CALL = 50;

interface TemporaryUrls {
  readonly fileList: readonly { readonly fileID: string; readonly tempFileURL?: string; readonly status: number }[];
}
const getTempFileURL = cloud.getTempFileURL as unknown as (options: { fileList: string[] }) => Promise<TemporaryUrls>;

const { deleteFile, downloadFile, uploadFile } = cloud as unknown as {
  deleteFile(options: { fileList: readonly string[] }): Promise<unknown>;
  downloadFile(options: { fileID: string }): Promise<{ fileContent: Buffer }>;
  uploadFile(options: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>;
};

/** What is in a stored file; undefined when it is gone. */
export async function readFile(fileId: string): Promise<Buffer | undefined> {
  const urls = await temporaryUrls([fileId]);
  if (!urls.has(fileId)) return undefined;
  return (await downloadFile({ fileID: fileId })).fileContent;
}

/** Puts a file into storage, in place of one at the same path. Answers its id. */
export async function storeFile(path: string, content: Buffer): Promise<string> {
  return (await uploadFile({ cloudPath: path, fileContent: content })).fileID;
}

/** Where stored files can be fetched for a while, by file id. A file that is gone is not in it. */
export async function temporaryUrls(fileIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const answers = await Promise.all(inCalls(fileIds).map((fileList) => getTempFileURL({ fileList })));
  const found = answers.flatMap(({ fileList }) => fileList);
  return new Map(found.flatMap(({ fileID, tempFileURL }) => (tempFileURL ? [[fileID, tempFileURL]] : [])));
}

/** Removes stored files for good. Those that are gone already are no error. */
export async function deleteFiles(fileIds: readonly string[]): Promise<void> {
  await Promise.all(inCalls(fileIds).map((fileList) => deleteFile({ fileList })));
}

/** Each file once, in as many lists as calls are needed. */
function inCalls(fileIds: readonly string[]): string[][] {
  const wanted = [...new Set(fileIds)];
  return Array.from({ length: Math.ceil(wanted.length / FILES_PER_CALL) }, (_, index) =>
    wanted.slice(index * FILES_PER_CALL, (index + 1) * FILES_PER_CALL),
  );
}

/** Throws INVALID_INPUT, naming the field, unless every file is in this environment's own storage, in the caller's folder. */
export function requireOwnFiles(
  { openid }: Pick<Context, 'openid'>,
  fileIds: readonly string[],
  field = 'pictures',
): void {
  const folder = `${uploadFolderOf(openid)}/`;
  const isOwn = (fileId: string) => isOfOwnEnvironment(fileId) && storagePathOf(fileId).startsWith(folder);
  if (fileIds.every(isOwn)) return;
  throw new AppError('INVALID_INPUT', { fields: [{ path: field, rule: 'own_file' }] });
}

/** Whether a file id is of this environment's own storage. */
export const isOfOwnEnvironment = (fileId: string): boolean =>
  fileId.startsWith(`cloud://${String(cloud.getWXContext().ENV)}.`);

/** What stands behind `cloud://<environment>.<bucket>/`. */
export const storagePathOf = (fileId: string): string => fileId.slice(fileId.indexOf('/', 'cloud://'.length) + 1);
