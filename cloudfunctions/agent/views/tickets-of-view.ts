import type { SpecOf } from '../../../contract';
import { canReadTicket, overseenTeams, queueScope, standingTeams } from '../../../domain/agent';
import { OUR_LIMITS } from '../../../domain/kernel';
import { clockShown } from '../../../domain/service-level';
import { isShown, type ViewAmong } from '../../../domain/views';
import type { Handler } from '../../_entry';
import { callerOf, type DeskCaller, deskSettings, findMany, pageOf } from '../../_records';
import { clockRules } from '../../_records/clock-rules';
import type { DeskSettings, TicketDoc } from '../../_records/documents';
import { command, inParallel } from '../../_sdk';
import { queueItems } from '../queue-items';
import { readableBy } from '../search/readable-by';
import { newestReadable } from '../search/words';
import { waitingIn } from '../waiting-in';

const BY_PLACE = [['queueAt', 'asc']] as const;
const NEWEST_FIRST = [['lastAt', 'desc']] as const;

/**
 * What a filter shows: it is asked of those that stand first along an index, as many as words are looked for in, so no filter costs
 * more than another.
 */
export const ticketsOfView: Handler<SpecOf<'agent', 'view.tickets'>> = async (context, { filter, cursor }) => {
  const caller = callerOf(context);
  const now = context.now();
  const [settings, rules] = await Promise.all([deskSettings(now), clockRules(now)]);
  const looked = await lookAmong(filter.among, caller, settings);
  const shown = looked.filter((ticket) => {
    const standing = clockShown(ticket.clocks, rules.workOf(ticket.teamId), now)?.standing;
    return canReadTicket(caller, ticket) && isShown(filter, ticket, standing, now);
  });
  const orderBy = filter.among === 'all' ? NEWEST_FIRST : BY_PLACE;
  const page = pageOf(shown, { orderBy, size: OUR_LIMITS.listPage, cursor });
  return {
    tickets: await queueItems(page.items, settings, { callerId: caller.id, now }),
    nextCursor: page.nextCursor,
    lookedIn: looked.length < OUR_LIMITS.searchedTickets ? undefined : looked.length,
  };
};

/** Those that stand first there: what is open by its place, all others the newest. One query for each part, or two. */
async function lookAmong(among: ViewAmong, caller: DeskCaller, settings: DeskSettings): Promise<readonly TicketDoc[]> {
  if (among === 'all') return newestReadable(readableBy(caller));
  const mine = [{ assigneeId: caller.id, queue: 'held' }];
  const waiting = waitingIn(queueScope(caller));
  const queries = {
    mine,
    waiting,
    open: [...waiting, ...heldBeside(caller, settings), ...mine],
  }[among];
  const atMost = OUR_LIMITS.searchedTickets;
  const found = await inParallel(queries, (query) => findMany('tickets', query, { orderBy: BY_PLACE, atMost }));
  return found
    .flat()
    .sort((one, other) => one.queueAt - other.queueAt)
    .slice(0, atMost);
}

/** What others hold, of the teams that the caller oversees. */
function heldBeside(caller: DeskCaller, { teams }: DeskSettings): readonly Readonly<Record<string, unknown>>[] {
  const others = { queue: 'held', assigneeId: command.neq(caller.id) };
  if (queueScope(caller) === 'all') return [others];
  return overseenTeams(caller, standingTeams(teams)).map(({ id }) => ({ ...others, teamId: id }));
}
