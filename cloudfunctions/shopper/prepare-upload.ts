import type { SpecOf } from '../../contract';
import { OUR_LIMITS } from '../../domain/kernel';
import { utcText } from '../../domain/moments';
import type { Handler } from '../_entry';
import { limitRateIn, uploadFolderOf, writeOnce } from '../_records';
import { stableId } from '../_sdk';

/**
 * Gives out paths in the caller's own folder and writes down that it did, so that what is put there and then never used is
 * found again: a storage has no list. The day keeps folders small.
 */
export const prepareUpload: Handler<SpecOf<'shopper', 'upload.prepare'>> = (context, input) =>
  writeOnce(context, input, async (transaction) => {
    const { key, extensions } = input;
    const { count, withinMillis } = OUR_LIMITS.uploadsPerPerson;
    await limitRateIn(transaction, context, { count: Math.ceil(count / extensions.length), withinMillis });
    const at = context.now();
    const batch = stableId('upload', context.openid, key);
    const folder = `${uploadFolderOf(context.openid)}/${utcText(at, 'YYYY-MM-DD')}`;
    const paths = extensions.map((extension, index) => `${folder}/${batch}${index}.${extension}`);
    await transaction.add('uploads', { _id: batch, createdAt: at, updatedAt: at, v: 1, paths });
    return { paths };
  });
