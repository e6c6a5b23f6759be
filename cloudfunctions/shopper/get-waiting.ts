import type { SpecOf } from '../../contract';
import type { Handler } from '../_entry';
import { get } from '../_records';
import { requireOwnTicket } from './own-ticket';
import { waitingOf } from './waiting-of';

/** Where one of the caller's own tickets stands in the queue, by itself: for who has just left it. */
export const getWaiting: Handler<SpecOf<'shopper', 'ticket.waiting'>> = async (context, { ticketId }) => ({
  waiting: await waitingOf(context, requireOwnTicket(context, await get('tickets', ticketId))),
});
