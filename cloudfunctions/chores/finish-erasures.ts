import type { Clock, Millis } from '../../domain/kernel';
import { find } from '../_records';
import { advanceErasure } from '../_records/erase-person';
import { bestEffort } from '../_sdk/best-effort';

const BATCH = 20;

/** Goes on with what shoppers asked to be deleted. Returns how many had something left. */
export async function finishErasures(now: Millis, clock: Clock, endsAt: Millis): Promise<number> {
  const unfinished = await find('erasures', { isFinished: false }, { limit: BATCH, fields: ['_id'] });
  for (const { _id } of unfinished) {
    await bestEffort('erase', async () => {
      while (clock() < endsAt && !(await advanceErasure(_id, now)));
    });
  }
  return unfinished.length;
}
