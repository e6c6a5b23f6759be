import { DAYS_BY_HOUR, type WaitsByHour } from '../../../domain/figures';
import { chinaDay, DAY, HOUR, type Millis, startOfChinaDay } from '../../../domain/kernel';
import type { HourOfWaits } from '../../../domain/rota';
import { get } from '../../_records';
import type { WaitHoursDoc } from '../../_records/documents';
import { waitHoursId } from '../../_records/figure-documents';

const HOURS = DAY / HOUR;

/** First answers of the last whole days, hour by hour in order, empty ones too: a team's figures keep no more. One database call. */
export async function pastHours(teamId: string, now: Millis): Promise<readonly HourOfWaits[]> {
  const kept = (await get('figures', waitHoursId(teamId))) as WaitHoursDoc | undefined;
  const today = chinaDay(now);
  return Array.from({ length: DAYS_BY_HOUR - 1 }, (_, ago) => today - DAYS_BY_HOUR + 1 + ago).flatMap((day) =>
    hoursOf(kept?.days ?? {}, day),
  );
}

const hoursOf = (days: WaitsByHour, day: number): HourOfWaits[] =>
  Array.from({ length: HOURS }, (_, hour) => ({
    at: startOfChinaDay(day) + hour * HOUR,
    waits: days[day]?.[String(hour).padStart(2, '0')] ?? {},
  }));
