import type { SpecOf, TicketForAgent } from '../../contract';
import { queueScope } from '../../domain/agent';
import { AppError, OUR_LIMITS } from '../../domain/kernel';
import { AWAY, capOf, loadShown, NO_LOAD } from '../../domain/routing';
import { answersInWechat } from '../../domain/settings';
import { releaseSilent } from '../_commit/release-silent';
import type { Handler } from '../_entry';
import { type Context, callerOf, countUpTo, deskSettings, findPage, requireMember } from '../_records';
import type { DeskSettings, MemberDoc } from '../_records/documents';
import { bestEffort } from '../_sdk/best-effort';
import { beat } from './beat';
import { getTicket } from './get-ticket';
import { alarmsFor } from './incidents/alarms-for';
import { mentioning } from './mentions';
import { countPoor } from './poor/poor-of';
import { queueItems } from './queue-items';
import { allOf, waitingIn } from './waiting-in';

const BY_PLACE = ['queueAt', 'asc'] as const;
const LONGEST_WAITING_FIRST = ['waitingSinceAt', 'asc'] as const;
const NEWEST_FIRST = ['lastAt', 'desc'] as const;
const ORDER = {
  waiting: BY_PLACE,
  mine: LONGEST_WAITING_FIRST,
  mentions: BY_PLACE,
  elsewhere: NEWEST_FIRST,
} as const;

/**
 * Who waits, in the order of the queue; what the caller holds, waiting shoppers first; where a note names them; or what people
 * answer in WeChat's own tool.
 */
export const listQueue: Handler<SpecOf<'agent', 'queue.list'>> = async (context, { view, cursor, beside }) => {
  const caller = callerOf(context);
  const teamIds = queueScope(caller);
  const waiting = waitingIn(teamIds);
  const mine = { assigneeId: caller.id, queue: 'held' };
  const elsewhere = waitingIn(teamIds, 'elsewhere');
  const listed = { mine: [mine], waiting, elsewhere, mentions: [] }[view];
  const orderBy = [ORDER[view]];
  const [settings, page, waitingCount, mineCount, mentions, poorCount, opened] = await Promise.all([
    deskSettings(context.now()),
    listed.length > 0 ? findPage('tickets', listed, { orderBy, size: OUR_LIMITS.listPage, cursor }) : { items: [] },
    waiting.length > 0 ? countUpTo('tickets', allOf(teamIds), OUR_LIMITS.countedTickets) : 0,
    countUpTo('tickets', mine, OUR_LIMITS.countedTickets),
    view === 'elsewhere' ? undefined : mentioning(caller, view !== 'mentions'),
    countPoor(caller, context.now()),
    openBeside(context, beside),
    bestEffort('silence', () => releaseSilent(context.now())),
  ]);
  const alarms = await alarmsFor(caller, settings, context.now());
  const items = view === 'mentions' ? (mentions ?? []).slice(0, OUR_LIMITS.listPage) : page.items;
  return {
    tickets: await queueItems(items, settings, { callerId: caller.id, now: context.now() }),
    nextCursor: 'nextCursor' in page ? page.nextCursor : undefined,
    waitingCount,
    mineCount,
    mentionsCount: mentions?.length,
    poorCount,
    hasElsewhere: answersInWechat(settings) || undefined,
    ...(alarms.length > 0 && { alarms }),
    me: meOf(requireMember(context), settings),
    beside: opened,
  };
};

/**
 * The ticket that is open beside the list, which beats for itself; otherwise a beat. One that may not be read any more is left
 * out: the list is there all the same.
 */
async function openBeside(
  context: Context,
  beside: Parameters<typeof getTicket>[1] | undefined,
): Promise<TicketForAgent | undefined> {
  try {
    if (beside) return await getTicket(context, beside);
  } catch (thrown) {
    if (!(thrown instanceof AppError && thrown.code === 'NOT_FOUND')) throw thrown;
  }
  await beat(callerOf(context), { ticketId: null, isTyping: false }, context.now());
  return undefined;
}

function meOf({ presence = AWAY, load }: MemberDoc, settings: DeskSettings) {
  return {
    presence: presence.state,
    presenceAt: presence.at,
    wasSilent: presence.reason === 'silent',
    load: loadShown(load ?? NO_LOAD, capOf(settings)),
  };
}
