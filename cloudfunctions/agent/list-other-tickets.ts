import type { SpecOf } from '../../contract';
import { canHoldTickets, canMergeAway, canMergeInto, canReadTicket, canSeeShopperName } from '../../domain/agent';
import { OUR_LIMITS } from '../../domain/kernel';
import { canMerge } from '../../domain/ticket';
import type { Handler } from '../_entry';
import { callerOf, type DeskCaller, findPage, get } from '../_records';
import type { TicketDoc } from '../_records/documents';
import { presentRating } from '../_records/earlier-ratings';
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
  return { tickets: items.map((other) => lineOf(caller, ticket, other)), nextCursor, ownAgent };
};

/** Who looks after somebody, as they are called today; nobody where they cannot any more. */
async function ownAgentOf(shopperId: string) {
  const shopper = await get('shoppers', shopperId);
  const member = shopper?.agentId === undefined ? undefined : await get('members', shopper.agentId);
  return member && canHoldTickets(member) ? { id: member._id, name: member.name } : undefined;
}

/** That it is there is known to whoever knows its shopper; what was said, only to whoever may read it. */
function lineOf(caller: DeskCaller, ticket: TicketDoc, other: TicketDoc) {
  const { number, channel, status, topic, createdAt, lastAt } = other;
  return {
    number,
    channel,
    status,
    topic,
    createdAt,
    lastAt,
    stars: presentRating(other)?.stars,
    ...(canReadTicket(caller, other) && {
      id: other._id,
      preview: previewOf(other),
      merge: waysOf(caller, ticket, other),
    }),
  };
}

/** The one that is asked for goes on, unless only the other can: a conversation. */
function waysOf(caller: DeskCaller, ticket: TicketDoc, other: TicketDoc): 'in' | 'out' | undefined {
  const may = (from: TicketDoc, into: TicketDoc): boolean =>
    canMerge(from, into) && canMergeAway(caller, from) && canMergeInto(caller, into);
  if (may(other, ticket)) return 'in';
  return may(ticket, other) ? 'out' : undefined;
}
