import { AppError, type Millis } from '../../domain/kernel';
import { publishFaq } from '../_desk/publish-faq';
import { type FaqSchedule, get, log, type Transaction, transact } from '../_kit';

/**
 * Publishes when its time has come. The schedule is settled in the same transaction as the publication, so two caretakers
 * publish once. What stands against publishing is left for the editors to read in the history. Returns 1 when it published.
 */
export async function publishScheduledFaq(now: Millis): Promise<number> {
  const schedule = (await get('settings', 'faq_schedule')) as FaqSchedule | undefined;
  if (!schedule || schedule.publishAt === null || schedule.publishAt > now) return 0;
  try {
    return await publishFaq({
      cause: 'schedule',
      by: { id: schedule.byId, name: schedule.by },
      now,
      write: transact,
      finish: async (transaction) => ((await settle(transaction, schedule, null)) ? 1 : giveUp()),
    });
  } catch (error) {
    if (error instanceof Settled) return 0;
    if (!(error instanceof AppError) || error.code !== 'NOT_PUBLISHABLE') throw error;
    const problemCount = Number(error.details?.problemCount ?? 0);
    log('warn', 'scheduled publishing refused', { problemCount });
    await transact((transaction) => settle(transaction, schedule, { at: now, problemCount }));
    return 0;
  }
}

/** Somebody else was quicker, or an editor took the schedule back. */
class Settled extends Error {}
function giveUp(): never {
  throw new Settled();
}

/** Marks this schedule as done. False when it is no longer the one that is set. */
async function settle(transaction: Transaction, { v }: FaqSchedule, failed: FaqSchedule['failed']): Promise<boolean> {
  const current = (await transaction.get('settings', 'faq_schedule')) as FaqSchedule | undefined;
  if (current?.v !== v) return false;
  await transaction.set('settings', { ...current, publishAt: null, failed, v: v + 1 });
  return true;
}
