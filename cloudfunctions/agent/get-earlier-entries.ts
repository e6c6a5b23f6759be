import type { SpecOf } from '../../contract';
import { numbersOf } from '../_desk/order-views';
import { timelineFor } from '../_desk/timeline';
import { get, type Handler } from '../_kit';
import { callerOf, requireReadable } from './desk-caller';

/** What came before in a long timeline. */
export const getEarlierEntries: Handler<SpecOf<'agent', 'ticket.earlier'>> = async (context, { ticketId, cursor }) => {
  const { order } = requireReadable(callerOf(context), await get('tickets', ticketId));
  const ownNumbers = numbersOf(order && (await get('orders', order.id)));
  return timelineFor('desk', ticketId, { cursor, ownNumbers });
};
