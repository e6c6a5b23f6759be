import { chinaDay, chinaTime, HOUR, type Millis, startOfChinaDay } from '../kernel';

/** A call is wished for in a part of a day, never at a minute: nobody could promise one. */
export const DAY_PARTS = ['morning', 'afternoon', 'evening'] as const;
export type DayPart = (typeof DAY_PARTS)[number];

export interface CallbackTime {
  /** What names the part of the day wherever it is kept or sent. */
  readonly startsAt: Millis;
  readonly part: DayPart;
}

/** By the clock in China. */
const HOURS: Readonly<Record<DayPart, { readonly from: number; readonly to: number }>> = {
  morning: { from: 9, to: 12 },
  afternoon: { from: 13, to: 18 },
  evening: { from: 18, to: 21 },
};
const OFFERED = 4;
/** Nobody can promise a call within the next hour. */
const NOTICE: Millis = HOUR;

const hourOfDay = (day: number, hour: number): Millis => startOfChinaDay(day) + hour * HOUR;

/** The next parts of a day in which somebody could call. */
export function callbackTimes(now: Millis): CallbackTime[] {
  const times: CallbackTime[] = [];
  for (let day = chinaDay(now); times.length < OFFERED; day += 1) {
    for (const part of DAY_PARTS) {
      const startsAt = hourOfDay(day, HOURS[part].from);
      if (startsAt >= now + NOTICE && times.length < OFFERED) times.push({ startsAt, part });
    }
  }
  return times;
}

/** The part of its day that a wished moment lies in, whoever chose it and how exactly. */
export function dayPartOf(wishedAt: Millis): DayPart {
  const { hour } = chinaTime(wishedAt);
  if (hour < HOURS.morning.to) return 'morning';
  return hour < HOURS.evening.from ? 'afternoon' : 'evening';
}

/** When the wished part of the day is over, and with it the wish. */
export function wishEndsAt(wishedAt: Millis): Millis {
  return Math.max(wishedAt, hourOfDay(chinaDay(wishedAt), HOURS[dayPartOf(wishedAt)].to));
}
