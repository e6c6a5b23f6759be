import type { SpecOf } from '../../contract';
import { timelineFor } from '../_desk/timeline';
import { get, type Handler } from '../_kit';
import { callerOf, requireReadable } from './desk-caller';

/** What came before in a long timeline. */
export const getEarlierEntries: Handler<SpecOf<'agent', 'ticket.earlier'>> = async (context, { ticketId, cursor }) => {
  requireReadable(callerOf(context), await get('tickets', ticketId));
  return timelineFor('desk', ticketId, cursor);
};
