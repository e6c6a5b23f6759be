import { addedUp, countOf, type Histogram, NO_TIMES, timeOfShare, type WaitsByHour } from '../figures';
import type { Millis } from '../kernel';
import { type Cell, FIRST_WITHIN } from '../rollups';
import { valueIn } from './figure-values';
import { handledIn } from './ranking';

/** So many came at an hour in a week, or it says nothing. */
const ENOUGH_CAME = 20;
/** An hour stands out by so much against the whole day. */
const LONGER = 1.5;
/** Somebody has too much who has so much more than who is in the middle, of enough. */
const MUCH_MORE = 1.5;
const ENOUGH_HANDLED = 30;
const FEWEST_AGENTS = 3;
const HOURS = 24;

export interface ShortHour {
  readonly hour: number;
  readonly p90: Millis;
  readonly from: number;
  /** By how much it stands out. */
  readonly weight: number;
}

/** Hours of the last week at which whoever came waited too long, against the aim and against the rest of the day. */
export function shortHours(days: WaitsByHour): readonly ShortHour[] {
  const hours = Array.from({ length: HOURS }, (_, hour) => {
    const name = String(hour).padStart(2, '0');
    return addedUp(Object.values(days).map((day) => day[name] ?? NO_TIMES));
  });
  const usual = middleOf(addedUp(hours));
  return hours.flatMap((times, hour) => {
    const middle = middleOf(times);
    if (countOf(times) < ENOUGH_CAME || middle <= FIRST_WITHIN || middle < usual * LONGER) return [];
    return [{ hour, p90: Math.round(timeOfShare(times, 0.9) ?? 0), from: countOf(times), weight: middle / usual }];
  });
}

const middleOf = (times: Histogram): Millis => timeOfShare(times, 0.5) ?? 0;

export interface Overloaded {
  readonly memberId: string;
  readonly handled: number;
  readonly usual: number;
  readonly replyIn3Minutes: number;
  readonly weight: number;
}

/** Who of a team had much more than the one in its middle, and answers later than all of them together. */
export function overloadedIn(
  agents: readonly { readonly memberId: string; readonly cell: Cell }[],
): readonly Overloaded[] {
  if (agents.length < FEWEST_AGENTS) return [];
  const handled = agents.map(({ cell }) => handledIn(cell)).sort((one, other) => one - other);
  const usual = handled[Math.floor((handled.length - 1) / 2)] ?? 0;
  const rates = agents
    .map(({ cell }) => valueIn(cell, 'replyIn3Minutes')?.value ?? 1)
    .sort((one, other) => one - other);
  const usualRate = rates[Math.floor(rates.length / 2)] ?? 1;
  return agents.flatMap(({ memberId, cell }) => {
    const count = handledIn(cell);
    const rate = valueIn(cell, 'replyIn3Minutes')?.value ?? 1;
    if (count < ENOUGH_HANDLED || count < usual * MUCH_MORE || rate >= usualRate) return [];
    return [{ memberId, handled: count, usual, replyIn3Minutes: rate, weight: count / Math.max(1, usual) }];
  });
}
