import type { Millis } from '../../domain/kernel';
import { hoursSettings, liveSettings, transact } from '../_records';
import type { HoursSettings, LiveSettings } from '../_records/documents';
import { hoursToTell } from '../_records/hours-told';
import { setLive } from '../_records/live';

/** Brings the hours of the days to come up to date: a day has passed, and another has come. Returns 1 when they changed. */
export async function keepHours(now: Millis): Promise<number> {
  const [hours, live] = await Promise.all([hoursSettings(), liveSettings()]);
  if (!hours || isTold(hours, live, now)) return 0;
  await transact(async (transaction) => {
    // Saved meanwhile, they are told already.
    const saved = (await transaction.get('settings', 'hours')) as HoursSettings | undefined;
    if (saved) await setLive(transaction, hoursToTell(saved, now));
  });
  return 1;
}

function isTold(hours: HoursSettings, live: LiveSettings | undefined, now: Millis): boolean {
  const told = { hours: live?.hours ?? null, teamHours: live?.teamHours ?? {} };
  return JSON.stringify(told) === JSON.stringify(hoursToTell(hours, now));
}
