import { CHINA_OFFSET, chinaDay, DAY, HOUR, type Millis } from '../../../domain/kernel';

export type DayPart = 'morning' | 'afternoon' | 'evening';

export interface CallbackTime {
  readonly startsAt: Millis;
  readonly part: DayPart;
}

const STARTS: readonly (readonly [DayPart, hour: number])[] = [
  ['morning', 9],
  ['afternoon', 13],
  ['evening', 18],
];
const OFFERED = 4;
/** Nobody can promise a call within the next hour. */
const NOTICE: Millis = HOUR;

/** The next parts of a day in which somebody could call. */
export function callbackTimes(now: Millis): CallbackTime[] {
  const times: CallbackTime[] = [];
  for (let day = chinaDay(now); times.length < OFFERED; day += 1) {
    for (const [part, hour] of STARTS) {
      const startsAt = day * DAY - CHINA_OFFSET + hour * HOUR;
      if (startsAt >= now + NOTICE && times.length < OFFERED) times.push({ startsAt, part });
    }
  }
  return times;
}
