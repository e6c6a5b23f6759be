import type { SpecOf, TicketForShopper } from '../../contract';
import { holdReasonInEnglish } from '../../domain/settings';
import { isElsewhere, type MergedTicket, reopenUntilAt, shopperSteps } from '../../domain/ticket';
import type { Handler } from '../_entry';
import { deskSettings, get, updateIf } from '../_records';
import { callbackView } from '../_records/callback-view';
import type { TicketDoc } from '../_records/documents';
import { presentRating } from '../_records/earlier-ratings';
import { takeOffUnread } from '../_records/head';
import { requestView } from '../_records/request-view';
import { holdReasonOf } from '../_records/ticket-texts';
import { timelineFor } from '../_records/timeline';
import { command } from '../_sdk';
import { requireOwnTicket } from './own-ticket';
import { waitingOf } from './waiting-of';

/** One of the caller's own tickets, which is then no longer unread. */
export const getTicket: Handler<SpecOf<'shopper', 'ticket.get'>> = async (context, { ticketId }) => {
  const ticket = requireOwnTicket(context, await get('tickets', ticketId));
  const [{ entries, earlierCursor }, waiting] = await Promise.all([
    timelineFor('shopper', ticketId, { turns: ticket.packet.turns, splitFrom: ticket.splitFrom }),
    waitingOf(context, ticket),
    markRead(ticket),
  ]);
  const { order, callback } = ticket;
  const rating = presentRating(ticket);
  const holdReason = holdReasonOf(ticket);
  const view: TicketForShopper = {
    id: ticket._id,
    number: ticket.number,
    status: ticket.status,
    topic: ticket.topic,
    isElsewhere: isElsewhere(ticket),
    createdAt: ticket.createdAt,
    order: order ? { id: order.id, title: order.title, state: order.state } : undefined,
    request: ticket.request && { ...requestView(ticket.request) },
    waiting,
    agentName: ticket.assigneeName ?? undefined,
    holdReason,
    holdReasonEnglish: holdReason && holdReasonInEnglish(await deskSettings(context.now()), holdReason),
    reopenUntilAt: reopenUntilAt(ticket),
    mergedIntoNumber: ticket.mergedIntoNumber ?? undefined,
    mergedIntoId: ticket.mergedIntoId,
    merged: ticket.merged && [...ticket.merged],
    splits: ticket.splits?.map(named),
    splitFrom: ticket.splitFrom ? named(ticket.splitFrom) : undefined,
    callback: callback ? callbackView(callback) : undefined,
    rating: rating ? { stars: rating.stars, reasons: [...rating.reasons] } : undefined,
    timeline: entries,
    earlierCursor,
    seenAt: ticket.hasUnread ? (ticket.shopperSeenAt ?? ticket.createdAt) : undefined,
    may: shopperSteps(ticket, context.now()),
  };
  return view;
};

const named = ({ id, number }: MergedTicket): MergedTicket => ({ id, number });

/** Only what has been seen is read: a reply that arrives meanwhile has another `v`, and stays unread. */
async function markRead(ticket: TicketDoc): Promise<void> {
  const { _id, v, hasUnread, updatedAt } = ticket;
  const seen = { hasUnread: false, shopperSeenAt: updatedAt, v: command.inc(1) };
  if (hasUnread && (await updateIf('tickets', _id, { v }, seen))) await takeOffUnread(ticket, v);
}
