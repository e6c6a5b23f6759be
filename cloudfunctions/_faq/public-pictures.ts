import { AppError, OUR_LIMITS } from '../../domain/kernel';
import { findMany, isOfOwnEnvironment, storagePathOf, uploadFolderOf } from '../_records';

/** What was exported is for whoever exported it. */
const EXPORTS = 'exports/';

/**
 * Those of the pictures that an answer must not show: of another environment, an export, or out of the folder of somebody
 * who is not of the desk, as what shoppers attach is theirs. Costs a database call only when there is one in anybody's folder.
 */
export async function privatePictures(fileIds: readonly string[]): Promise<readonly string[]> {
  const stored = fileIds.filter((fileId) => fileId.startsWith('cloud://'));
  const folderOf = (fileId: string) => /^uploads\/[^/]*/.exec(storagePathOf(fileId))?.[0];
  const isUploaded = stored.some((fileId) => folderOf(fileId) !== undefined);
  const members = isUploaded ? await findMany('members', {}, { atMost: OUR_LIMITS.members, fields: ['openid'] }) : [];
  const folders = new Set(members.map(({ openid }) => uploadFolderOf(openid)));
  return stored.filter((fileId) => {
    const folder = folderOf(fileId);
    if (storagePathOf(fileId).startsWith(EXPORTS)) return true;
    return !isOfOwnEnvironment(fileId) || (folder !== undefined && !folders.has(folder));
  });
}

/** Throws INVALID_INPUT, naming the field, when an answer must not show one of these pictures. */
export async function requirePublicPictures(fileIds: readonly string[], field: string): Promise<void> {
  if ((await privatePictures(fileIds)).length === 0) return;
  throw new AppError('INVALID_INPUT', { fields: [{ path: field, rule: 'public_picture' }] });
}
