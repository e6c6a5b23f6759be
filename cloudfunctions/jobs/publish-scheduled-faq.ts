import { EDITS } from '../../contract';
import { AppError, type Millis, NEVER } from '../../domain/kernel';
import type { JobTime } from '../_entry';
import { publishFaq } from '../_faq/publish-faq';
import { type Transaction, transact } from '../_records';
import type { FaqSchedule } from '../_records/documents';
import { requireStillStanding } from '../_records/still-allowed';
import { log } from '../_sdk';
import { settingsNow } from './known-now';

/**
 * Publishes when its time has come. The schedule is closed in the same transaction as the publication, so two runs
 * publish once. What stands against publishing is left for the editors to read in the history. Returns 1 when it published.
 */
export async function publishScheduledFaq(time: JobTime): Promise<number> {
  const { now } = time;
  const { schedule } = await settingsNow(time);
  if (!schedule || schedule.publishAt === null || schedule.publishAt > now) return 0;
  try {
    return await publishFaq({
      cause: 'schedule',
      by: { id: schedule.byId, name: schedule.by },
      now,
      write: transact,
      finish: async (transaction) => {
        if (!(await closeSchedule(transaction, schedule, null))) return giveUp();
        const prepared = { memberId: schedule.byId, at: schedule.setAt ?? NEVER };
        await requireStillStanding(transaction, prepared, { allow: EDITS });
        return 1;
      },
    });
  } catch (error) {
    if (error instanceof ScheduleGone) return 0;
    const failed = failureOf(error, now);
    if (!failed) throw error;
    log('warn', 'scheduled publishing refused', { ...failed });
    await transact((transaction) => closeSchedule(transaction, schedule, failed));
    return 0;
  }
}

/** Why it did not happen, for the editors to read; undefined when that is not theirs to mend. */
function failureOf(error: unknown, at: Millis): NonNullable<FaqSchedule['failed']> | undefined {
  if (!(error instanceof AppError)) return undefined;
  if (error.code === 'FORBIDDEN') return { at, problemCount: 0, lacksRight: true };
  if (error.code !== 'NOT_PUBLISHABLE') return undefined;
  return { at, problemCount: Number(error.details?.problemCount ?? 0) };
}

/** Somebody else was quicker, or an editor took the schedule back. */
class ScheduleGone extends Error {}
function giveUp(): never {
  throw new ScheduleGone();
}

/** Marks this schedule as done. False when it is no longer the one that is set. */
async function closeSchedule(
  transaction: Transaction,
  { v }: FaqSchedule,
  failed: FaqSchedule['failed'],
): Promise<boolean> {
  const current = (await transaction.get('settings', 'faq_schedule')) as FaqSchedule | undefined;
  if (current?.v !== v) return false;
  await transaction.set('settings', { ...current, publishAt: null, failed, v: v + 1 });
  return true;
}
