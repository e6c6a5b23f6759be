import type { QueueItem, SpecOf } from '../../contract';
import { queueScope } from '../../domain/agent';
import { NEVER, OUR_LIMITS } from '../../domain/kernel';
import type { Handler } from '../_entry';
import { count, deskSettings, findPage } from '../_records';
import type { DeskSettings, TicketDoc } from '../_records/documents';
import { handoverWordsOf, holdReasonOf, previewOf } from '../_records/ticket-texts';
import { command } from '../_sdk';
import { callerOf } from './desk-caller';

const BY_PLACE = ['queueAt', 'asc'] as const;
const LONGEST_WAITING_FIRST = ['waitingSinceAt', 'asc'] as const;

/** Who waits, in the order of the queue; or what the caller holds, waiting shoppers first. */
export const listQueue: Handler<SpecOf<'agent', 'queue.list'>> = async (context, { view, cursor }) => {
  const caller = callerOf(context);
  const waiting = waitingIn(queueScope(caller));
  const mine = { assigneeId: caller.id, queue: 'held' };
  const listed = view === 'mine' ? mine : waiting;
  const orderBy = [view === 'mine' ? LONGEST_WAITING_FIRST : BY_PLACE];
  const [settings, page, waitingCount, mineCount] = await Promise.all([
    deskSettings(context.now()),
    listed ? findPage('tickets', listed, { orderBy, size: OUR_LIMITS.listPage, cursor }) : { items: [] },
    waiting ? count('tickets', waiting) : 0,
    count('tickets', mine),
  ]);
  return {
    tickets: page.items.map((ticket) => queueItem(ticket, settings)),
    nextCursor: 'nextCursor' in page ? page.nextCursor : undefined,
    waitingCount,
    mineCount,
  };
};

/** The query of the tickets that wait there; undefined when there is nowhere to wait. */
function waitingIn(scope: ReturnType<typeof queueScope>): Readonly<Record<string, unknown>> | undefined {
  if (scope === 'all') return { queue: 'waiting' };
  const [first, ...more] = scope;
  if (first === undefined) return undefined;
  return { queue: 'waiting', teamId: more.length === 0 ? first : command.in([...scope]) };
}

function queueItem(ticket: TicketDoc, { teams }: DeskSettings): QueueItem {
  const { order, packet, handover } = ticket;
  return {
    id: ticket._id,
    number: ticket.number,
    status: ticket.status,
    topic: ticket.topic,
    preview: previewOf(ticket),
    tier: ticket.tier,
    headStartMillis: ticket.headStartMillis ?? 0,
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
