import type { QueueItem } from '../../contract';
import { type Millis, NEVER } from '../../domain/kernel';
import { forMe, headStartsOf, isReserved } from '../../domain/routing';
import { clockShown } from '../../domain/service-level';
import { isElsewhere, mentionOf } from '../../domain/ticket';
import { clockRules } from '../_records/clock-rules';
import type { DeskSettings, TicketDoc } from '../_records/documents';
import { labelsOn } from '../_records/labels';
import { handoverWordsOf, holdReasonOf, previewOf } from '../_records/ticket-texts';

/** Tickets as lists of the desk show them. No database call but for labels that are not known yet. */
export async function queueItems(
  tickets: readonly TicketDoc[],
  settings: DeskSettings,
  { callerId, now }: { readonly callerId: string; readonly now: Millis },
): Promise<QueueItem[]> {
  const [labelsOf, rules] = await Promise.all([labelsOn(tickets, now), clockRules(now)]);
  return tickets.map((ticket) => ({
    ...queueItem(ticket, settings),
    ...firstFor(ticket, callerId, now),
    mentionsMe: mentionOf(ticket.mentioned ?? [], callerId) === undefined ? undefined : (true as const),
    labels: labelsOf(ticket),
    clock: clockShown(ticket.clocks, rules.workOf(ticket.teamId), now),
  }));
}

/** For whom it is first, while it waits: the caller, or somebody else alone. */
function firstFor(ticket: TicketDoc, callerId: string, now: Millis): Pick<QueueItem, 'forMe' | 'waitsFor'> {
  if (ticket.queue !== 'waiting') return {};
  const { reserved } = ticket;
  const isOthers = isReserved(reserved, now) && reserved.for !== callerId;
  return {
    forMe: forMe(ticket, callerId),
    waitsFor: isOthers
      ? { name: reserved.name, untilAt: reserved.untilAt === NEVER ? undefined : reserved.untilAt }
      : undefined,
  };
}

function queueItem(ticket: TicketDoc, { teams }: DeskSettings): QueueItem {
  const { order, packet, handover } = ticket;
  return {
    id: ticket._id,
    number: ticket.number,
    channel: ticket.channel,
    isElsewhere: isElsewhere(ticket),
    status: ticket.status,
    topic: ticket.topic,
    preview: previewOf(ticket),
    tier: ticket.tier,
    headStartMillis: ticket.headStartMillis ?? 0,
    headStarts:
      ticket.queue === 'waiting' ? headStartsOf(ticket).map(({ reason, millis }) => ({ reason, millis })) : undefined,
    orderTitle: order?.title,
    orderState: order?.state,
    orderAmountFen: order?.amountFen,
    readQuestion: packet.read.filter(({ helped }) => helped !== true).at(-1)?.question,
    handover: handover ? { by: handover.by, words: handoverWordsOf(ticket) } : undefined,
    assigneeName: ticket.assigneeName ?? undefined,
    teamName: teams.find(({ id }) => id === ticket.teamId)?.name,
    waitingSinceAt: ticket.waitingSinceAt === NEVER ? undefined : ticket.waitingSinceAt,
    wantsCallback: ticket.callback !== null,
    wasCalled: ticket.callback?.calledAt !== undefined || undefined,
    callbackAt: ticket.callback?.wishedAt ?? undefined,
    hold: ticket.holdUntilAt === null ? undefined : { untilAt: ticket.holdUntilAt, reason: holdReasonOf(ticket) },
    lastAt: ticket.lastAt,
  };
}
