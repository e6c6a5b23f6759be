import { type Millis, OUR_LIMITS } from '../../domain/kernel';
import { KEPT_BY_TIME, type TicketStatus } from '../../domain/ticket';
import { command } from '../_sdk';
import { find } from './store';

interface Due {
  readonly now: Millis;
  /** How much less than at most the shop keeps what was written (`keptLess`). */
  readonly earlier: Millis;
  readonly limit: number;
}

/**
 * The ids of tickets whose moment has come, longest due first, of those in one of these states. Where the shop keeps less than at most,
 * also of those that by `dueMove` are due so much sooner. One database call, or two.
 */
export async function dueTickets(statuses: readonly TicketStatus[], { now, earlier, limit }: Due): Promise<string[]> {
  const dueBy = (at: Millis, among: readonly TicketStatus[], more: object = {}) =>
    find(
      'tickets',
      { timerAt: command.lte(at), status: command.in(among), ...more },
      { orderBy: [['timerAt', 'asc']], limit, fields: ['_id'] },
    );
  const due = await dueBy(now, statuses);
  if (earlier > 0) {
    // What is not due all the same would stand in the way of what is.
    const isRead = { lastAt: command.lte(now - OUR_LIMITS.eraseAfterEndMillis), queue: command.neq('elsewhere') };
    const sooner = statuses.filter((status) => KEPT_BY_TIME.includes(status));
    due.push(...(await dueBy(now + earlier, sooner, isRead)));
  }
  return [...new Set(due.map(({ _id }) => _id))];
}
