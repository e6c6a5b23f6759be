import type { SpecOf } from '../../contract';
import { timelineFor } from '../_desk/timeline';
import { get, type Handler } from '../_kit';
import { requireOwnTicket } from './own-ticket';

/** What came before in a long timeline. */
export const getEarlierEntries: Handler<SpecOf<'shopper', 'ticket.earlier'>> = async (context, input) => {
  requireOwnTicket(context, await get('tickets', input.ticketId));
  return timelineFor('shopper', input.ticketId, { cursor: input.cursor });
};
