import type { SpecOf } from '../../../contract';
import { maskText } from '../../../domain/compliance';
import { OUR_LIMITS } from '../../../domain/kernel';
import { COMPLAINED_WORDS } from '../../../domain/orders';
import { complaintClockShown } from '../../../domain/service-level';
import { causeOf, isElsewhere } from '../../../domain/ticket';
import type { Handler } from '../../_entry';
import { callerOf, deskSettings, findByIds, findPage } from '../../_records';
import { clockRules } from '../../_records/clock-rules';
import type { TicketDoc } from '../../_records/documents';
import { lastRating } from '../../_records/earlier-ratings';
import { previewOf, unsealInTicket } from '../../_records/ticket-texts';
import { poorOf } from './poor-of';

/** Complaints and few stars that nobody has settled, the oldest first. Two database calls, one more for each further team. */
export const listPoor: Handler<SpecOf<'agent', 'team.poor'>> = async (context, { cursor }) => {
  const caller = callerOf(context);
  const now = context.now();
  const [settings, rules] = await Promise.all([deskSettings(now), clockRules(now)]);
  const queries = poorOf(caller, settings);
  if (queries.length === 0) return { ratings: [] };
  const page = await findPage('tickets', queries, { orderBy: [['poorAt', 'asc']], size: OUR_LIMITS.listPage, cursor });
  const credited = page.items.flatMap((ticket) => ratingOf(ticket)?.agentId ?? []);
  const members = await findByIds('members', [...new Set(credited)]);
  const nameOf = (id: string | null | undefined) => members.find(({ _id }) => _id === id)?.name;
  return {
    ratings: page.items.map((ticket) => {
      const rating = ratingOf(ticket);
      return {
        id: ticket._id,
        number: ticket.number,
        channel: ticket.channel,
        isElsewhere: isElsewhere(ticket),
        topic: ticket.topic,
        status: ticket.status,
        teamName: settings.teams.find(({ id }) => id === ticket.teamId)?.name,
        at: ticket.poorAt ?? ticket.lastAt,
        by: causeOf(ticket),
        stars: rating?.stars,
        reasons: [...(rating?.reasons ?? [])],
        comment: rating ? commentOf(ticket, rating.comment) : wordsOf(ticket),
        order: orderOf(ticket),
        clock: complaintClockShown(ticket.clocks, rules.workOf(ticket.teamId), now),
        agentName: rating ? nameOf(rating.agentId ?? ticket.lastAssigneeId) : (ticket.assigneeName ?? undefined),
        takenBy: ticket.poorBy ? { name: ticket.poorBy.name, isMe: ticket.poorBy.id === caller.id } : undefined,
        maskedPhone: ticket.callback?.maskedPhone,
      };
    }),
    nextCursor: page.nextCursor,
  };
};

/** The stars that it is of. */
const ratingOf = (ticket: TicketDoc) => (causeOf(ticket) === 'stars' ? lastRating(ticket) : undefined);

/** What its shopper said last; of one that was opened for a complaint at WeChat they have said nothing yet. */
function wordsOf(ticket: TicketDoc): string | undefined {
  const words = previewOf(ticket);
  return words === COMPLAINED_WORDS ? undefined : words;
}

function orderOf({ order }: TicketDoc) {
  return order ? { title: order.title, state: order.state, amountFen: order.amountFen } : undefined;
}

/** As everywhere at the desk; the order's own numbers are not looked up for a list. */
const commentOf = (ticket: TicketDoc, comment: Parameters<typeof unsealInTicket>[2] | null): string | undefined =>
  comment === null ? undefined : maskText(unsealInTicket(ticket, 'comment', comment), ticket.order?.numbers ?? []);
