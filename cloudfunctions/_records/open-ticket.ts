import { isUnfinished, TICKET_STATUSES } from '../../domain/ticket';
import { command } from '../_sdk';
import { find } from './store';

const UNFINISHED = TICKET_STATUSES.filter(isUnfinished);

/** Whether somebody has asked something that is not done. One database call. */
export async function hasOpenTicket(shopperId: string): Promise<boolean> {
  const open = { shopperId, status: command.in(UNFINISHED) };
  return (await find('tickets', open, { limit: 1, fields: ['_id'] })).length > 0;
}
