import { closingAfter, type Intervals, isOpenIn } from '../../domain/calendar';
import { type WaitRange, type WaitsByHour, waitRange } from '../../domain/figures';
import { MINUTE, type Millis, OUR_LIMITS } from '../../domain/kernel';
import { command } from '../_sdk/cloud';
import type { WaitHoursDoc } from './documents';
import { waitHoursId } from './figure-documents';
import { countUpTo, get } from './store';

/** How many stand before somebody, and how long it takes from here; without a range where nothing honest can be said. */
export interface QueuePosition {
  readonly ahead: number;
  /** `ahead` is only as far as it was counted. */
  readonly isMore: boolean;
  readonly range?: WaitRange;
}

/**
 * Where a place is in the queue of a team now. One database call, and one for the team's hours, which each instance keeps for
 * some minutes: they are counted once an hour.
 *
 * @param hours when the team is there; outside of them nothing is promised. Undefined where it said nothing
 */
export async function positionInQueue(
  { teamId, queueAt }: { readonly teamId: string; readonly queueAt: Millis },
  hours: Intervals | undefined,
  now: Millis,
): Promise<QueuePosition> {
  const before = { queue: 'waiting', teamId, queueAt: command.lt(queueAt) };
  const [counted, days] = await Promise.all([
    countUpTo('tickets', before, OUR_LIMITS.countedTickets),
    hoursOf(teamId, now),
  ]);
  const isMore = counted === OUR_LIMITS.countedTickets;
  const ahead = isMore ? counted - 1 : counted;
  // Of a hundred and more nobody knows how many they are.
  const isSaid = !isMore && (!hours || isOpenIn(hours, now));
  const range = isSaid ? waitRange(days, ahead, now, hours && closingAfter(hours, now)) : undefined;
  return { ahead, isMore, ...(range && { range }) };
}

const KEEP_MILLIS: Millis = 5 * MINUTE;
const kept = new Map<string, { readonly days: WaitsByHour; readonly readAt: Millis }>();

async function hoursOf(teamId: string, now: Millis): Promise<WaitsByHour> {
  const known = kept.get(teamId);
  // A clock may also be set back.
  if (known && now >= known.readAt && now < known.readAt + KEEP_MILLIS) return known.days;
  const found = (await get('figures', waitHoursId(teamId))) as WaitHoursDoc | undefined;
  const days = found?.days ?? {};
  kept.set(teamId, { days, readAt: now });
  return days;
}
