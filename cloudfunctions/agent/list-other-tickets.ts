import type { SpecOf } from '../../contract';
import { canHoldTickets, canReadTicket, canSeeShopperName } from '../../domain/agent';
import { OUR_LIMITS } from '../../domain/kernel';
import type { Handler } from '../_entry';
import { callerOf, type DeskCaller, findPage, get } from '../_records';
import type { TicketDoc } from '../_records/documents';
import { previewOf } from '../_records/ticket-texts';
import { command } from '../_sdk';
import { requireReadable } from './desk-caller';

/** What else the shopper of a ticket asked, newest first. Nothing for who reads the ticket without knowing whose it is. */
export const listOtherTickets: Handler<SpecOf<'agent', 'ticket.others'>> = async (context, { ticketId, cursor }) => {
  const caller = callerOf(context);
  const ticket = requireReadable(caller, await get('tickets', ticketId));
  if (!canSeeShopperName(caller, ticket)) return { tickets: [] };
  const [{ items, nextCursor }, ownAgent] = await Promise.all([
    findPage(
      'tickets',
      { shopperId: ticket.shopperId, _id: command.neq(ticketId) },
      { orderBy: [['lastAt', 'desc']], size: OUR_LIMITS.listPage, cursor },
    ),
    cursor === undefined ? ownAgentOf(ticket.shopperId) : undefined,
  ]);
  return { tickets: items.map((other) => lineOf(caller, other)), nextCursor, ownAgent };
};

/** Who looks after somebody, as they are called today; nobody where they cannot any more. */
async function ownAgentOf(shopperId: string) {
  const shopper = await get('shoppers', shopperId);
  const member = shopper?.agentId === undefined ? undefined : await get('members', shopper.agentId);
  return member && canHoldTickets(member) ? { id: member._id, name: member.name } : undefined;
}

/** That it is there is known to whoever knows its shopper; what was said, only to whoever may read it. */
function lineOf(caller: DeskCaller, ticket: TicketDoc) {
  const { number, channel, status, topic, createdAt, lastAt, rating } = ticket;
  return {
    number,
    channel,
    status,
    topic,
    createdAt,
    lastAt,
    stars: rating?.stars,
    ...(canReadTicket(caller, ticket) && { id: ticket._id, preview: previewOf(ticket) }),
  };
}
