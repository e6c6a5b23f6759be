import type { Interval } from '../../domain/calendar';
import { comingHours, soundCalendar } from '../../domain/calendar/zoned';
import type { Millis } from '../../domain/kernel';
import { hoursSettings, liveSettings, transact } from '../_records';
import type { HoursSettings, LiveSettings } from '../_records/documents';
import { setLive } from '../_records/live';

/** Brings the hours that phones are told up to date: a day has passed, and another has come. Returns 1 when they changed. */
export async function keepHours(now: Millis): Promise<number> {
  const [hours, live] = await Promise.all([hoursSettings(), liveSettings()]);
  if (!hours || isTold(hours, live, now)) return 0;
  await transact(async (transaction) => {
    // Saved meanwhile, they are told already.
    const saved = (await transaction.get('settings', 'hours')) as HoursSettings | undefined;
    if (saved) await setLive(transaction, { hours: hoursToTell(saved, now) });
  });
  return 1;
}

function hoursToTell({ shop }: HoursSettings, now: Millis): readonly Interval[] | null {
  const calendar = soundCalendar(shop);
  return calendar ? comingHours(calendar, now) : null;
}

const isTold = (hours: HoursSettings, live: LiveSettings | undefined, now: Millis): boolean =>
  JSON.stringify(live?.hours ?? null) === JSON.stringify(hoursToTell(hours, now));
