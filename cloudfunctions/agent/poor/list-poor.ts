import type { SpecOf } from '../../../contract';
import { maskText } from '../../../domain/compliance';
import { OUR_LIMITS } from '../../../domain/kernel';
import { isElsewhere } from '../../../domain/ticket';
import type { Handler } from '../../_entry';
import { callerOf, deskSettings, findByIds, findPage } from '../../_records';
import type { TicketDoc } from '../../_records/documents';
import { lastRating } from '../../_records/earlier-ratings';
import { unsealInTicket } from '../../_records/ticket-texts';
import { poorOf } from './poor-of';

/** Few stars that nobody has looked after, the oldest first. Two database calls, one more for each further team. */
export const listPoor: Handler<SpecOf<'agent', 'team.poor'>> = async (context, { cursor }) => {
  const caller = callerOf(context);
  const settings = await deskSettings(context.now());
  const queries = poorOf(caller, settings);
  if (queries.length === 0) return { ratings: [] };
  const page = await findPage('tickets', queries, { orderBy: [['poorAt', 'asc']], size: OUR_LIMITS.listPage, cursor });
  const credited = page.items.flatMap((ticket) => lastRating(ticket)?.agentId ?? []);
  const members = await findByIds('members', [...new Set(credited)]);
  const nameOf = (id: string | null | undefined) => members.find(({ _id }) => _id === id)?.name;
  return {
    ratings: page.items.flatMap((ticket) => {
      const rating = lastRating(ticket);
      if (!rating) return [];
      return {
        id: ticket._id,
        number: ticket.number,
        channel: ticket.channel,
        isElsewhere: isElsewhere(ticket),
        topic: ticket.topic,
        status: ticket.status,
        teamName: settings.teams.find(({ id }) => id === ticket.teamId)?.name,
        at: rating.at,
        stars: rating.stars,
        reasons: [...rating.reasons],
        comment: commentOf(ticket, rating.comment),
        agentName: nameOf(rating.agentId ?? ticket.lastAssigneeId),
        takenBy: ticket.poorBy ? { name: ticket.poorBy.name, isMe: ticket.poorBy.id === caller.id } : undefined,
        maskedPhone: ticket.callback?.maskedPhone,
      };
    }),
    nextCursor: page.nextCursor,
  };
};

/** As everywhere at the desk; the order's own numbers are not looked up for a list. */
const commentOf = (ticket: TicketDoc, comment: Parameters<typeof unsealInTicket>[2] | null): string | undefined =>
  comment === null ? undefined : maskText(unsealInTicket(ticket, 'comment', comment), ticket.order?.numbers ?? []);
