import { type Clock, type Millis, OUR_LIMITS, WECHAT_LIMITS } from '../../domain/kernel';
import { deleteFiles, fileIdOf, find, removeAll } from '../_records';
import { isUnused } from '../_records/used-files';
import { command } from '../_sdk';
import { bestEffort } from '../_sdk/best-effort';

const BATCH = WECHAT_LIMITS.queryRecords;

/**
 * Removes files that were chosen and never sent, sheets that were read, exports that were fetched: a week after somebody got
 * a path for them, whatever nothing names. What something names goes with that. Returns how many notes are done with.
 */
export async function removeUnusedFiles(now: Millis, clock: Clock, endsAt: Millis): Promise<number> {
  let done = 0;
  while (clock() < endsAt) {
    const due = await find(
      'uploads',
      { createdAt: command.lt(now - OUR_LIMITS.keepUnusedFilesMillis) },
      { orderBy: [['createdAt', 'asc']], limit: BATCH },
    );
    for (const { _id, paths } of due) {
      await bestEffort('files', async () => {
        for (const path of paths) {
          const fileId = await fileIdOf(path);
          if (await isUnused(fileId)) await deleteFiles([fileId]);
        }
        done += await removeAll('uploads', [_id]);
      });
    }
    if (due.length < BATCH) break;
  }
  return done;
}
