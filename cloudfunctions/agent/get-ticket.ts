import type { SpecOf, TicketForAgent } from '../../contract';
import { canSeeShopperName } from '../../domain/agent';
import { maskName, maskText } from '../../domain/compliance';
import { CLOSED_WINDOW, messagesLeft } from '../../domain/conversation';
import { type Millis, NEVER } from '../../domain/kernel';
import { grantsLeft } from '../../domain/notice';
import { isUrgent, NO_LOAD } from '../../domain/routing';
import { clocksShown } from '../../domain/service-level';
import { agentSteps, isElsewhere, isInIncident } from '../../domain/ticket';
import type { Handler } from '../_entry';
import { freshOrder } from '../_orders/fresh-order';
import { callerOf, deskSettings, get, requireMember } from '../_records';
import { callbackView } from '../_records/callback-view';
import { clockRules } from '../_records/clock-rules';
import type { HeadDoc, MemberDoc, TicketDoc } from '../_records/documents';
import { presentRating } from '../_records/earlier-ratings';
import { headIdOf } from '../_records/head';
import { labelsOn } from '../_records/labels';
import { numbersOf, orderForAgent } from '../_records/order-views';
import { readsIn } from '../_records/reads-in';
import { requestForAgent } from '../_records/request-view';
import { holdReasonOf, unsealInTicket } from '../_records/ticket-texts';
import { timelineFor } from '../_records/timeline';
import { beat, lookersAt } from './beat';
import { requireReadable } from './desk-caller';
import { noteSeen } from './mentions';
import { noteNightRead } from './note-night-read';
import { showTyping, typingToShow } from './show-typing';

/** A ticket with everything that is needed to answer it, and nothing that identifies a person. */
export const getTicket: Handler<SpecOf<'agent', 'ticket.get'>> = async (context, { ticketId, isTyping }) => {
  const caller = callerOf(context);
  const now = context.now();
  const ticket = requireReadable(caller, await get('tickets', ticketId));
  const may = agentSteps({ ...ticket, hasPhone: ticket.callback !== null }, caller);
  const [settings, rules, labelsOf, order, head, { others, ownTypingShownUntilAt }] = await Promise.all([
    deskSettings(now),
    clockRules(now),
    labelsOn([ticket], now),
    ticket.order ? get('orders', ticket.order.id) : undefined,
    get('heads', headIdOf(ticket.shopperId)),
    lookersAt(ticketId, caller.id, now),
    noteSeen(caller, ticket),
    noteNightRead(context, ticketId),
  ]);
  const fresh = order && (await freshOrder(order, now));
  const ownNumbers = numbersOf(fresh?.order);
  const typing = { ticket, head, now, isTyping: isTyping && may.includes('reply') };
  const { isToShow, shownUntilAt } = typingToShow({ ...typing, shownUntilAt: ownTypingShownUntilAt });
  const [{ entries, earlierCursor }] = await Promise.all([
    timelineFor('desk', ticketId, { ownNumbers, turns: ticket.packet.turns, splitFrom: ticket.splitFrom }),
    beat(caller, { ticketId, isTyping, typingShownUntilAt: shownUntilAt }, now),
    isToShow ? showTyping(ticket.shopperId) : undefined,
  ]);
  const { assigneeId, assigneeName, callback } = ticket;
  const view: TicketForAgent = {
    id: ticket._id,
    number: ticket.number,
    channel: ticket.channel,
    isElsewhere: isElsewhere(ticket),
    status: ticket.status,
    topic: ticket.topic,
    tier: ticket.tier,
    shopperName: canSeeShopperName(caller, ticket) ? ticket.shopperName : maskName(''),
    labels: labelsOf(ticket),
    isUrgent: isUrgent(ticket) || undefined,
    createdAt: ticket.createdAt,
    waitingSinceAt: ticket.waitingSinceAt === NEVER ? undefined : ticket.waitingSinceAt,
    clocks: clocksShown(ticket.clocks, rules.workOf(ticket.teamId), now),
    firstReplyAt: ticket.firstReplyAt ?? undefined,
    holdUntilAt: ticket.holdUntilAt ?? undefined,
    holdReason: holdReasonOf(ticket),
    isInIncident: isInIncident(ticket) || undefined,
    assignee:
      assigneeId === null ? undefined : { id: assigneeId, name: assigneeName ?? '', isMe: assigneeId === caller.id },
    teamId: ticket.teamId,
    teamName: settings.teams.find(({ id }) => id === ticket.teamId)?.name,
    order: fresh && { ...orderForAgent(fresh.order), asOfAt: fresh.asOfAt },
    request: requestForAgent(ticket, settings, fresh?.order, caller.id),
    packet: packetOf(ticket, head, ownNumbers),
    callback: callback ? callbackView(callback) : undefined,
    ...mergedOf(ticket),
    ...splitOf(ticket),
    rating: ratingOf(ticket, ownNumbers),
    others: others.length > 0 ? others : undefined,
    timeline: entries,
    earlierCursor,
    may,
    reach: reachOf(head, now),
    atHand: atHandOf(requireMember(context), ticket),
  };
  return view;
};

/** What else they have to do: as their own record says, which every call of theirs begins with. */
function atHandOf({ _id, load, presence }: MemberDoc, { queue, status, assigneeId }: TicketDoc) {
  const isAmong = queue === 'held' && status === 'open' && assigneeId === _id;
  const { conversations, messages } = load ?? NO_LOAD;
  const count = Math.max(0, conversations + messages - (isAmong ? 1 : 0));
  return { count, isOnBreak: presence?.state === 'break' };
}

function packetOf(
  ticket: TicketDoc,
  head: HeadDoc | undefined,
  ownNumbers: readonly string[],
): TicketForAgent['packet'] {
  const { read, searched, via, language = readsIn(head) } = ticket.packet;
  return {
    read: [...read],
    via,
    language: language === 'en' ? language : undefined,
    searched: searched === null ? undefined : maskText(unsealInTicket(ticket, 'searched', searched), ownNumbers),
  };
}

function mergedOf({
  mergedIntoId,
  mergedIntoNumber,
  merged,
}: TicketDoc): Pick<TicketForAgent, 'mergedInto' | 'merged'> {
  return {
    mergedInto: mergedIntoId && mergedIntoNumber ? { id: mergedIntoId, number: mergedIntoNumber } : undefined,
    merged: merged && [...merged],
  };
}

function splitOf({ splits, splitFrom }: TicketDoc): Pick<TicketForAgent, 'splits' | 'splitFrom'> {
  return {
    splits: splits?.map(({ id, number, entryIds }) => ({ id, number, entryIds: [...entryIds] })),
    splitFrom: splitFrom ? { id: splitFrom.id, number: splitFrom.number } : undefined,
  };
}

function ratingOf(ticket: TicketDoc, ownNumbers: readonly string[]): TicketForAgent['rating'] {
  const rating = presentRating(ticket);
  if (!rating) return undefined;
  const { stars, reasons, comment } = rating;
  return {
    stars,
    reasons: [...reasons],
    comment: comment === null ? undefined : maskText(unsealInTicket(ticket, 'comment', comment), ownNumbers),
  };
}

/** Whether a reply can still be told to the shopper, and how. */
function reachOf(head: HeadDoc | undefined, now: Millis): TicketForAgent['reach'] {
  const window = head?.window ?? CLOSED_WINDOW;
  const conversationLeft = messagesLeft(window, now);
  return {
    conversationLeft,
    conversationUntilAt: conversationLeft > 0 ? window.untilAt : undefined,
    noticesLeft: grantsLeft(head?.grants ?? {}, 'reply'),
  };
}
