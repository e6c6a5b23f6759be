import { type Calendar, WEEKDAYS } from '../calendar';
import { DAY, HOUR, type Millis } from '../kernel';
import type { NoticeWeight } from './causes';

/** Of which ticket somebody was told by a notice last, when, and how many they got since when. */
export interface Noticed {
  readonly ticketId: string;
  readonly at: Millis;
  readonly sinceAt: Millis;
  readonly count: number;
}

/** What is counted together. */
const COUNTED_FOR: Millis = 1 * DAY;

/** Whoever asked so shortly before looks at their phone still, at any hour. */
const AWAITED_FOR: Millis = 1 * HOUR;

/** After one more notice. */
export function noticedAgain(known: Noticed | null | undefined, ticketId: string, now: Millis): Noticed {
  const isGoingOn = known && now - known.sinceAt < COUNTED_FOR;
  return isGoingOn
    ? { ticketId, at: now, sinceAt: known.sinceAt, count: known.count + 1 }
    : { ticketId, at: now, sinceAt: now, count: 1 };
}

/** It did not get through: nothing joins it. */
export const unnoticed = (known: Noticed): Noticed => ({ ...known, at: 0 });

/** Whether somebody got as many notices as a day may bring. */
export const hasHadEnough = (known: Noticed | null | undefined, perDay: number, now: Millis): boolean =>
  known !== null && known !== undefined && now - known.sinceAt < COUNTED_FOR && known.count >= perDay;

/** Whether the notice of a ticket that went out lately tells this as well: it has not been looked at, and leads to the same page. */
export const isToldAlready = (
  known: Noticed | null | undefined,
  ticketId: string,
  { within, now }: { readonly within: Millis; readonly now: Millis },
): boolean => known?.ticketId === ticketId && now - known.at < within;

/** Whether a notice of a ticket went out since something happened to it: that one has told it. */
export const isToldSince = (known: Noticed | null | undefined, ticketId: string, happenedAt: Millis): boolean =>
  known?.ticketId === ticketId && known.at > happenedAt;

/**
 * Whether somebody waits for it at this moment, so that neither the night nor a count keeps it from them.
 *
 * @param waitingSinceAt since when they had waited as it happened; NEVER, or a later moment, when they did not
 */
export const isAwaited = (weight: NoticeWeight, waitingSinceAt: Millis, now: Millis): boolean =>
  weight === 'answer' && now - waitingSinceAt >= 0 && now - waitingSinceAt <= AWAITED_FOR;

/** Between these hours of the local clock nobody is disturbed; from and until the same hour: at any. */
export interface QuietHours {
  readonly from: number;
  readonly until: number;
}

/** When somebody may be told, as a calendar; undefined where that is always. */
export function loudHours({ from, until }: QuietHours, zone: string): Calendar | undefined {
  if (from === until) return undefined;
  const MINUTES = 60;
  const slot = { from: until * MINUTES, to: (from < until ? from + 24 : from) * MINUTES };
  return { zone, week: Array.from({ length: WEEKDAYS }, () => [slot]), days: {} };
}
