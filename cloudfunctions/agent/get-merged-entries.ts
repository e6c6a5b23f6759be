import type { SpecOf } from '../../contract';
import { canSeeShopperName } from '../../domain/agent';
import { AppError } from '../../domain/kernel';
import type { Handler } from '../_entry';
import { callerOf, get } from '../_records';
import { numbersOf } from '../_records/order-views';
import { timelineFor } from '../_records/timeline';
import { requireReadable } from './desk-caller';

/** What was said in a ticket that goes on in another: whoever answers that one reads it, whoever had it before. */
export const getMergedEntries: Handler<SpecOf<'agent', 'ticket.merged'>> = async (context, input) => {
  const caller = callerOf(context);
  const ticket = requireReadable(caller, await get('tickets', input.ticketId));
  const isOfIt = ticket.merged?.some(({ id }) => id === input.mergedId) ?? false;
  if (!isOfIt || !canSeeShopperName(caller, ticket)) throw new AppError('NOT_FOUND');
  const from = await get('tickets', input.mergedId);
  if (!from) return { entries: [] };
  const ownNumbers = numbersOf(from.order && (await get('orders', from.order.id)));
  return timelineFor('desk', from._id, {
    ...(input.cursor !== undefined && { cursor: input.cursor }),
    ownNumbers,
    turns: from.packet.turns,
    splitFrom: from.splitFrom,
  });
};
