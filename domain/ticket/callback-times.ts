import { type Intervals, knownUntil, openMillis } from '../calendar';
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

/** Of a part of a day so much has to be open, so that a call fits in. */
const MIN_OPEN: Millis = HOUR;
/** No further ahead is anybody asked: who is closed for longer is called whenever they are back. */
const DAYS_AHEAD = 8;

/** The next parts of a day in which somebody could call; of a shop that said when it is open, those in which it is. */
export function callbackTimes(now: Millis, hours?: Intervals): CallbackTime[] {
  const times: CallbackTime[] = [];
  const today = chinaDay(now);
  for (let day = today; day < today + DAYS_AHEAD; day += 1) {
    for (const part of DAY_PARTS) {
      const startsAt = hourOfDay(day, HOURS[part].from);
      if (startsAt >= now + NOTICE && isOpenPart(startsAt, hours)) times.push({ startsAt, part });
      if (times.length === OFFERED) return times;
    }
  }
  return times;
}

/**
 * Whether somebody could call when it is wished. Also where nobody knows: the shop said nothing of its hours, or nothing of
 * that day yet; and of a wish that is over, which is none any more.
 */
export function canBeCalledAt(wishedAt: Millis, now: Millis, hours: Intervals | undefined): boolean {
  return wishEndsAt(wishedAt) <= now || isOpenPart(wishedAt, hours);
}

function isOpenPart(at: Millis, hours: Intervals | undefined): boolean {
  const until = hours && knownUntil(hours);
  if (!hours || until === undefined || at >= until) return true;
  const day = chinaDay(at);
  const { from, to } = HOURS[dayPartOf(at)];
  return openMillis(hours, hourOfDay(day, from), hourOfDay(day, to)) >= MIN_OPEN;
}

/** The part of its day that a wished moment lies in, whoever chose it and how exactly. */
export function dayPartOf(wishedAt: Millis): DayPart {
  const { hour } = chinaTime(wishedAt);
  if (hour < HOURS.morning.to) return 'morning';
  return hour < HOURS.evening.from ? 'afternoon' : 'evening';
}

/** How a wished call stands: still to come, now, or its part of the day went by. */
export function callbackStanding(wishedAt: Millis, now: Millis): 'coming' | 'due' | 'overdue' {
  if (now >= wishEndsAt(wishedAt)) return 'overdue';
  return now >= wishedAt ? 'due' : 'coming';
}

/** When the wished part of the day is over, and with it the wish. */
export function wishEndsAt(wishedAt: Millis): Millis {
  return Math.max(wishedAt, hourOfDay(chinaDay(wishedAt), HOURS[dayPartOf(wishedAt)].to));
}
