import type { WaitHoursDoc } from '../../cloudfunctions/_records/documents';
import { waitHoursId } from '../../cloudfunctions/_records/figure-documents';
import { DAYS_BY_HOUR, type Histogram, NO_TIMES, withTime } from '../../domain/figures';
import { chinaDay, MINUTE, type Millis } from '../../domain/kernel';

/** Minutes until first answers, as they are of any hour in which the shop is open. */
const ANSWERED_AFTER = [1, 2, 2, 3, 3, 4, 5, 6, 8, 11];
const OPEN_HOURS = ['09', '10', '11', '12', '13', '14', '15', '16', '17', '18', '19', '20', '21'];

/** How long a team's first answers took in the week before: a shop that opens today could tell nobody how long it takes. */
export function waitsOfWeek(teamId: string, now: Millis): WaitHoursDoc {
  const times = ANSWERED_AFTER.reduce<Histogram>((sum, minutes) => withTime(sum, minutes * MINUTE), NO_TIMES);
  const hours = Object.fromEntries(OPEN_HOURS.map((hour) => [hour, times]));
  const before = Array.from({ length: DAYS_BY_HOUR - 1 }, (_, ago) => chinaDay(now) - ago - 1);
  const days = Object.fromEntries(before.map((day) => [day, hours]));
  return { _id: waitHoursId(teamId), createdAt: now, updatedAt: now, v: 1, kind: 'hours', teamId, days };
}
