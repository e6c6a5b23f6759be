import { type Millis, OUR_LIMITS } from '../../domain/kernel';
import { KEPT_BY_TIME, type TicketStatus } from '../../domain/ticket';
import { command } from '../_sdk';
import type { TicketDoc } from './documents';
import { find } from './store';

interface Due {
  readonly now: Millis;
  /** How much less than at most the shop keeps what was written (`keptLess`). */
  readonly earlier: Millis;
  readonly limit: number;
}

/**
 * What finds tickets in one of these states whose moment has come; where the shop keeps less than at most, also those that by
 * `dueMove` are due so much sooner.
 */
export function dueQueries(
  statuses: readonly TicketStatus[],
  { now, earlier }: Omit<Due, 'limit'>,
): Readonly<Record<string, unknown>>[] {
  const dueBy = (at: Millis, among: readonly TicketStatus[], more: Readonly<Record<string, unknown>> = {}) => ({
    timerAt: command.lte(at),
    status: command.in([...among]),
    ...more,
  });
  const due = dueBy(now, statuses);
  if (earlier === 0) return [due];
  // What is not due all the same would stand in the way of what is.
  const isRead = { lastAt: command.lte(now - OUR_LIMITS.eraseAfterEndMillis), queue: command.neq('elsewhere') };
  const sooner = statuses.filter((status) => KEPT_BY_TIME.includes(status));
  return [due, dueBy(now + earlier, sooner, isRead)];
}

/** Whether one may be among what `dueQueries` finds, as its queries ask. */
export const isDueBy = (
  { timerAt, lastAt, queue }: Pick<TicketDoc, 'timerAt' | 'lastAt' | 'queue'>,
  { now, earlier }: Omit<Due, 'limit'>,
): boolean =>
  timerAt <= now ||
  (timerAt <= now + earlier && lastAt <= now - OUR_LIMITS.eraseAfterEndMillis && queue !== 'elsewhere');

/** The ids of what `dueQueries` finds, longest due first. One database call, or two. */
export async function dueTickets(statuses: readonly TicketStatus[], { limit, ...due }: Due): Promise<string[]> {
  const ids = new Set<string>();
  for (const query of dueQueries(statuses, due)) {
    const found = await find('tickets', query, { orderBy: [['timerAt', 'asc']], limit, fields: ['_id'] });
    for (const { _id } of found) ids.add(_id);
  }
  return [...ids];
}
