import { pictureFormat, stripMetadata } from '../../domain/compliance';
import { type Millis, OUR_LIMITS } from '../../domain/kernel';
import type { Feedback } from '../../domain/orders';
import { noteFile, storeFile, uploadFolderOf } from '../_records';
import { describeError, inParallel, log, stableId } from '../_sdk';
import { getFeedbackPicture } from '../_sdk/trade';

const EXTENSIONS: Readonly<Record<string, string>> = { jpeg: 'jpg', png: 'png', gif: 'gif', webp: 'webp' };

/**
 * Keeps the pictures of a feedback in our own storage, without what a camera wrote beside them, at the same paths however often it is
 * done. Best effort: one that cannot be had is a feedback without it.
 */
export async function keepFeedbackPictures(feedback: Feedback, now: Millis): Promise<readonly string[]> {
  const kept = await inParallel(feedback.mediaIds, (mediaId) => keepOne(feedback, mediaId, now));
  return kept.filter((fileId): fileId is string => fileId !== undefined);
}

async function keepOne({ id, shopperId }: Feedback, mediaId: string, now: Millis): Promise<string | undefined> {
  try {
    const { buffer } = (await getFeedbackPicture(id, mediaId)) as { buffer?: Buffer };
    const extension = buffer && EXTENSIONS[pictureFormat(buffer)];
    if (!buffer || extension === undefined || buffer.length > OUR_LIMITS.imageBytes) return undefined;
    const path = `${uploadFolderOf(shopperId)}/feedback-${stableId('picture', id, mediaId)}.${extension}`;
    await noteFile(path, now);
    return await storeFile(path, Buffer.from(stripMetadata(buffer)));
  } catch (error) {
    log('warn', 'picture not kept', describeError(error));
    return undefined;
  }
}
