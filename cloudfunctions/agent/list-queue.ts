import type { QueueItem, SpecOf } from '../../contract';
import { queueScope } from '../../domain/agent';
import { NEVER, OUR_LIMITS } from '../../domain/kernel';
import { headStartsOf } from '../../domain/routing';
import type { Handler } from '../_entry';
import { callerOf, countUpTo, deskSettings, findPage } from '../_records';
import type { DeskSettings, TicketDoc } from '../_records/documents';
import { labelsOn } from '../_records/labels';
import { handoverWordsOf, holdReasonOf, previewOf } from '../_records/ticket-texts';
import { command } from '../_sdk';

const BY_PLACE = ['queueAt', 'asc'] as const;
const LONGEST_WAITING_FIRST = ['waitingSinceAt', 'asc'] as const;

/** Who waits, in the order of the queue; or what the caller holds, waiting shoppers first. */
export const listQueue: Handler<SpecOf<'agent', 'queue.list'>> = async (context, { view, cursor }) => {
  const caller = callerOf(context);
  const teamIds = queueScope(caller);
  const waiting = waitingIn(teamIds);
  const mine = { assigneeId: caller.id, queue: 'held' };
  const listed = view === 'mine' ? [mine] : waiting;
  const orderBy = [view === 'mine' ? LONGEST_WAITING_FIRST : BY_PLACE];
  const [settings, page, waitingCount, mineCount] = await Promise.all([
    deskSettings(context.now()),
    listed.length > 0 ? findPage('tickets', listed, { orderBy, size: OUR_LIMITS.listPage, cursor }) : { items: [] },
    waiting.length > 0 ? countUpTo('tickets', allOf(teamIds), OUR_LIMITS.countedTickets) : 0,
    countUpTo('tickets', mine, OUR_LIMITS.countedTickets),
  ]);
  const labelsOf = await labelsOn(page.items, context.now());
  return {
    tickets: page.items.map((ticket) => ({ ...queueItem(ticket, settings), labels: labelsOf(ticket) })),
    nextCursor: 'nextCursor' in page ? page.nextCursor : undefined,
    waitingCount,
    mineCount,
  };
};

type Scope = ReturnType<typeof queueScope>;
type Query = Readonly<Record<string, unknown>>;

/** The queries of the tickets that wait there, one for each team, as the index has them in order; none when there is nowhere to wait. */
function waitingIn(scope: Scope): readonly Query[] {
  if (scope === 'all') return [{ queue: 'waiting' }];
  return [...new Set(scope)].map((teamId) => ({ queue: 'waiting', teamId }));
}

/** All of them in one query, for which no order is needed. */
function allOf(scope: Scope): Query {
  if (scope === 'all') return { queue: 'waiting' };
  return { queue: 'waiting', teamId: scope.length === 1 ? scope[0] : command.in([...scope]) };
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
    hold: ticket.holdUntilAt === null ? undefined : { untilAt: ticket.holdUntilAt, reason: holdReasonOf(ticket) },
    lastAt: ticket.lastAt,
  };
}
