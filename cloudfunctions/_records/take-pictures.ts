import { pictureFormat, stripMetadata } from '../../domain/compliance';
import { AppError, OUR_LIMITS } from '../../domain/kernel';
import type { Context } from './context';
import { readFile, requireOwnFiles, storagePathOf, storeFile } from './files';

/**
 * Takes pictures that somebody sends: their own, none too large, and without what a camera wrote beside them, before
 * anybody else sees them. Throws INVALID_INPUT naming `pictures` and the rule. Sent again, they are clean already.
 */
export async function takePictures(context: Context, fileIds: readonly string[]): Promise<void> {
  requireOwnFiles(context, fileIds);
  await Promise.all([...new Set(fileIds)].map(takePicture));
}

async function takePicture(fileId: string): Promise<void> {
  const content = await readFile(fileId, OUR_LIMITS.imageBytes, 'pictures');
  if (!content) return;
  // Neither shown by most phones nor cleaned here; a phone sends it as a JPEG when it is chosen through WeChat.
  if (pictureFormat(content) === 'heif') {
    throw new AppError('INVALID_INPUT', { fields: [{ path: 'pictures', rule: 'picture_format' }] });
  }
  const clean = stripMetadata(content);
  if (clean.length !== content.length) await storeFile(storagePathOf(fileId), Buffer.from(clean));
}
