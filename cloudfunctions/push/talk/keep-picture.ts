import { OUR_LIMITS } from '../../../domain/kernel';
import { noteFile, storeFile, uploadFolderOf } from '../../_records';
import { describeError, fetchTempMedia, log, stableId } from '../../_sdk';
import type { PushOf } from '../on/on-push';

/**
 * Keeps the picture of a message in our own storage: WeChat has it for three days. The same path for every repeat of a push,
 * so nothing is kept twice. Best effort: one that cannot be had is a message without it.
 */
export async function keepPicture({ kind, mediaId, openid, key, at }: PushOf<'message'>): Promise<readonly string[]> {
  if (kind !== 'image' || mediaId === '') return [];
  try {
    const { content, extension } = await fetchTempMedia(mediaId);
    if (content.length > OUR_LIMITS.imageBytes) return [];
    const path = `${uploadFolderOf(openid)}/talk-${stableId('picture', key)}.${extension}`;
    await noteFile(path, at);
    return [await storeFile(path, content)];
  } catch (error) {
    log('warn', 'picture not kept', describeError(error));
    return [];
  }
}
