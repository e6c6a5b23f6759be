import { WECHAT_LIMITS } from '../../domain/kernel';
import { isUnfinished, TICKET_STATUSES } from '../../domain/ticket';
import { command } from '../_sdk';
import type { TicketDoc } from './documents';
import { find } from './store';

const UNFINISHED = TICKET_STATUSES.filter(isUnfinished);

/** What somebody has asked that is not done: the newest hundred, which of one shopper is all. One database call. */
export const openTicketsOf = (shopperId: string): Promise<TicketDoc[]> =>
  find(
    'tickets',
    { shopperId, status: command.in(UNFINISHED) },
    { orderBy: [['lastAt', 'desc']], limit: WECHAT_LIMITS.queryRecords, fields: ['order', 'status'] },
  );

/** Whether somebody has asked something that is not done. One database call. */
export async function hasOpenTicket(shopperId: string): Promise<boolean> {
  const open = { shopperId, status: command.in(UNFINISHED) };
  return (await find('tickets', open, { limit: 1, fields: ['_id'] })).length > 0;
}
