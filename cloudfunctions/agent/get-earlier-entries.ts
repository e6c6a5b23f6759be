import type { SpecOf } from '../../contract';
import type { Handler } from '../_entry';
import { callerOf, get } from '../_records';
import { numbersOf } from '../_records/order-views';
import { timelineFor } from '../_records/timeline';
import { requireReadable } from './desk-caller';

/** What came before in a long timeline. */
export const getEarlierEntries: Handler<SpecOf<'agent', 'ticket.earlier'>> = async (context, { ticketId, cursor }) => {
  const { order, packet, splitFrom } = requireReadable(callerOf(context), await get('tickets', ticketId));
  const ownNumbers = numbersOf(order && (await get('orders', order.id)));
  return timelineFor('desk', ticketId, { cursor, ownNumbers, turns: packet.turns, splitFrom });
};
