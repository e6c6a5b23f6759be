import type { TicketFact, TicketMoveFacts } from '../events';
import { chinaDay, chinaTime, type Millis } from '../kernel';
import { type Histogram, NO_TIMES, withTime } from './histogram';

/** What of a timeline entry figures are made of: when, and what happened. Never who, nor a word. */
export interface Happened {
  readonly at: Millis;
  readonly facts: TicketMoveFacts;
  /** Absent from entries of the first builds, which are left out: they do not say how a wait ended. */
  readonly happened?: readonly TicketFact[];
}

/** How waits ended: with the first answer, with a later one, or without any. Together they are all. */
export interface Waits {
  readonly first: Histogram;
  readonly later: Histogram;
  readonly left: Histogram;
}

/** A wait that a change ended. */
export interface EndedWait {
  readonly teamId: string;
  readonly at: Millis;
  readonly waitedMillis: Millis;
  readonly how: keyof Waits;
}

/** A team's waits of a month, by the day (`01` to `31`) on which they ended: a day that is over does not change. */
export type WaitsOfMonth = Readonly<Record<string, Waits>>;

/** First answers by the day and hour in which their shopper came: what somebody who comes at that hour has to expect. */
export type WaitsByHour = Readonly<Record<string, Readonly<Record<string, Histogram>>>>;

const NO_WAITS: Waits = { first: NO_TIMES, later: NO_TIMES, left: NO_TIMES };

/** A week, and the day that runs. */
export const DAYS_BY_HOUR = 8;

/** The wait that an entry ended, undefined where it ended none. */
export function endedWait({ at, facts, happened }: Happened): EndedWait | undefined {
  const { teamId, waitedMillis } = facts;
  if (waitedMillis === null || happened === undefined) return undefined;
  const reply = happened.find((fact) => fact.name === 'replied');
  const how = !reply ? 'left' : reply.isFirst ? 'first' : 'later';
  return { teamId, at, waitedMillis, how };
}

/** `2026-11`, in China's time, as all days of figures. */
export function monthOf(at: Millis): string {
  const { year, month } = chinaTime(at);
  return `${year}-${twoDigits(month)}`;
}

/** A month with one wait more, which ended in it. */
export function inMonth(days: WaitsOfMonth, { at, waitedMillis, how }: EndedWait): WaitsOfMonth {
  const day = twoDigits(chinaTime(at).day);
  const waits = days[day] ?? NO_WAITS;
  return { ...days, [day]: { ...waits, [how]: withTime(waits[how], waitedMillis) } };
}

/** The hours with one wait more, where it is a first answer and its shopper came lately. */
export function inHours(days: WaitsByHour, { at, waitedMillis, how }: EndedWait, now: Millis): WaitsByHour {
  const cameAt = at - waitedMillis;
  const day = chinaDay(cameAt);
  if (how !== 'first' || !isLate(day, now)) return days;
  const hour = twoDigits(chinaTime(cameAt).hour);
  const hours = days[day] ?? {};
  return { ...days, [day]: { ...hours, [hour]: withTime(hours[hour] ?? NO_TIMES, waitedMillis) } };
}

/** Without the days that are too long ago to say what comes. */
export const withoutOldHours = (days: WaitsByHour, now: Millis): WaitsByHour =>
  Object.fromEntries(Object.entries(days).filter(([day]) => isLate(Number(day), now)));

const isLate = (day: number, now: Millis): boolean => day > chinaDay(now) - DAYS_BY_HOUR;
const twoDigits = (count: number): string => String(count).padStart(2, '0');
