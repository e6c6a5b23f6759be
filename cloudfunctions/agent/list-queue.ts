import type { QueueItem, SpecOf } from '../../contract';
import { queueScope } from '../../domain/agent';
import { NEVER, OUR_LIMITS } from '../../domain/kernel';
import { AWAY, capOf, headStartsOf, loadShown, NO_LOAD } from '../../domain/routing';
import { releaseSilent } from '../_commit/release-silent';
import type { Handler } from '../_entry';
import { callerOf, countUpTo, deskSettings, findPage, requireMember } from '../_records';
import type { DeskSettings, MemberDoc, TicketDoc } from '../_records/documents';
import { labelsOn } from '../_records/labels';
import { handoverWordsOf, holdReasonOf, previewOf } from '../_records/ticket-texts';
import { bestEffort } from '../_sdk/best-effort';
import { beat } from './beat';
import { mentioning } from './mentions';
import { allOf, waitingIn } from './waiting-in';

const BY_PLACE = ['queueAt', 'asc'] as const;
const LONGEST_WAITING_FIRST = ['waitingSinceAt', 'asc'] as const;

/** Who waits, in the order of the queue; what the caller holds, waiting shoppers first; or where a note names them. */
export const listQueue: Handler<SpecOf<'agent', 'queue.list'>> = async (context, { view, cursor }) => {
  const caller = callerOf(context);
  const teamIds = queueScope(caller);
  const waiting = waitingIn(teamIds);
  const mine = { assigneeId: caller.id, queue: 'held' };
  const listed = view === 'mine' ? [mine] : view === 'waiting' ? waiting : [];
  const orderBy = [view === 'mine' ? LONGEST_WAITING_FIRST : BY_PLACE];
  const [settings, page, waitingCount, mineCount, mentions] = await Promise.all([
    deskSettings(context.now()),
    listed.length > 0 ? findPage('tickets', listed, { orderBy, size: OUR_LIMITS.listPage, cursor }) : { items: [] },
    waiting.length > 0 ? countUpTo('tickets', allOf(teamIds), OUR_LIMITS.countedTickets) : 0,
    countUpTo('tickets', mine, OUR_LIMITS.countedTickets),
    view === 'waiting' ? undefined : mentioning(caller, view === 'mine'),
    beat(caller, { ticketId: null, isTyping: false }, context.now()),
    bestEffort('silence', () => releaseSilent(context.now())),
  ]);
  const items = view === 'mentions' ? (mentions ?? []).slice(0, OUR_LIMITS.listPage) : page.items;
  const labelsOf = await labelsOn(items, context.now());
  return {
    tickets: items.map((ticket) => ({ ...queueItem(ticket, settings), labels: labelsOf(ticket) })),
    nextCursor: 'nextCursor' in page ? page.nextCursor : undefined,
    waitingCount,
    mineCount,
    mentionsCount: mentions?.length,
    me: meOf(requireMember(context), settings),
  };
};

function meOf({ presence = AWAY, load }: MemberDoc, settings: DeskSettings) {
  return {
    presence: presence.state,
    presenceAt: presence.at,
    wasSilent: presence.reason === 'silent',
    load: loadShown(load ?? NO_LOAD, capOf(settings)),
  };
}

/** A ticket as lists of the desk show it. */
export function queueItem(ticket: TicketDoc, { teams }: DeskSettings): QueueItem {
  const { order, packet, handover } = ticket;
  return {
    id: ticket._id,
    number: ticket.number,
    channel: ticket.channel,
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
    callbackAt: ticket.callback?.wishedAt ?? undefined,
    hold: ticket.holdUntilAt === null ? undefined : { untilAt: ticket.holdUntilAt, reason: holdReasonOf(ticket) },
    lastAt: ticket.lastAt,
  };
}
