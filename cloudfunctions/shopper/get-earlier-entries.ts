import type { SpecOf } from '../../contract';
import type { Handler } from '../_entry';
import { get } from '../_records';
import { timelineFor } from '../_records/timeline';
import { requireOwnTicket } from './own-ticket';

/** What came before in a long timeline. */
export const getEarlierEntries: Handler<SpecOf<'shopper', 'ticket.earlier'>> = async (context, input) => {
  const { packet, splitFrom } = requireOwnTicket(context, await get('tickets', input.ticketId));
  return timelineFor('shopper', input.ticketId, { cursor: input.cursor, turns: packet.turns, splitFrom });
};
