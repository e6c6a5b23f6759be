import { AppError, type Millis } from '../../domain/kernel';
import { cloud } from '../_sdk/cloud';
import { fetchUpTo } from '../_sdk/fetch-up-to';
import { type Context, uploadFolderOf } from './context';
import type { StorageSettings } from './documents';
import { get } from './store';
import { transact } from './transaction';
import { uploadNote } from './upload-note';

/** A file of ours that says nothing. */
const PROBE = 'system/probe.txt';
/** getTempFileURL and deleteFile take this many at a time. */
const FILES_PER_CALL = 50;

interface TemporaryUrls {
  readonly fileList: readonly { readonly fileID: string; readonly tempFileURL?: string; readonly status: number }[];
}
const getTempFileURL = cloud.getTempFileURL as unknown as (options: { fileList: string[] }) => Promise<TemporaryUrls>;

const { deleteFile, uploadFile } = cloud as unknown as {
  deleteFile(options: { fileList: readonly string[] }): Promise<unknown>;
  uploadFile(options: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>;
};

/**
 * What is in a stored file; undefined when it is gone. Throws INVALID_INPUT, with the rule `too_large`, as soon as it turns
 * out to be larger than it may: by what its server says before any of it comes, or while it comes.
 */
export async function readFile(fileId: string, maxBytes: number, field = 'fileId'): Promise<Buffer | undefined> {
  const url = (await temporaryUrls([fileId])).get(fileId);
  if (url === undefined) return undefined;
  const content = await fetchUpTo(url, maxBytes);
  if (content === 'too_large')
    throw new AppError('INVALID_INPUT', { fields: [{ path: field, rule: 'too_large', requirement: maxBytes }] });
  return content;
}

/** Puts a file into storage, in place of one at the same path. Answers its id. */
export async function storeFile(path: string, content: Buffer): Promise<string> {
  return (await uploadFile({ cloudPath: path, fileContent: content })).fileID;
}

/** Writes down that a file lies at a path, so that it is removed in its time: a storage has no list. */
export async function noteFile(path: string, at: Millis): Promise<void> {
  await transact((transaction) => transaction.set('uploads', uploadNote(path, at)));
}

/** The file id of a path in this environment's storage. What stands before the path is learnt once, from a file of ours. */
export async function fileIdOf(path: string): Promise<string> {
  const known = (await get('settings', 'storage')) as StorageSettings | undefined;
  if (known) return known.prefix + path;
  const probe = await storeFile(PROBE, Buffer.from('ok'));
  const prefix = probe.slice(0, probe.length - PROBE.length);
  await transact((transaction) => transaction.set('settings', { _id: 'storage', prefix, v: 1 }));
  return prefix + path;
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
  context: Pick<Context, 'openid'>,
  fileIds: readonly string[],
  field = 'pictures',
): void {
  if (fileIds.every((fileId) => isOwnFile(context, fileId))) return;
  throw new AppError('INVALID_INPUT', { fields: [{ path: field, rule: 'own_file' }] });
}

/** Whether a file is in this environment's own storage, in the caller's folder. */
export const isOwnFile = ({ openid }: Pick<Context, 'openid'>, fileId: string): boolean =>
  isOfOwnEnvironment(fileId) && storagePathOf(fileId).startsWith(`${uploadFolderOf(openid)}/`);

/** Whether a file id is of this environment's own storage. */
export const isOfOwnEnvironment = (fileId: string): boolean =>
  fileId.startsWith(`cloud://${String(cloud.getWXContext().ENV)}.`);

/** What stands behind `cloud://<environment>.<bucket>/`. */
export const storagePathOf = (fileId: string): string => fileId.slice(fileId.indexOf('/', 'cloud://'.length) + 1);
