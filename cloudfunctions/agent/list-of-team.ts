import type { HandlerInput, SpecOf } from '../../contract';
import { overseenTeams, standingTeams } from '../../domain/agent';
import { AppError, OUR_LIMITS } from '../../domain/kernel';
import type { Handler } from '../_entry';
import { callerOf, deskSettings, findPage } from '../_records';
import { command } from '../_sdk';
import { queueItems } from './queue-items';
import { overdueIn } from './waiting-in';

type Spec = SpecOf<'agent', 'team.tickets'>;

/** What somebody holds, who waits longest first, a team's queue in its order, or all of theirs that is overdue, longest first. Throws NOT_FOUND outside what the caller oversees. */
export const listOfTeam: Handler<Spec> = async (context, { of, cursor }) => {
  const caller = callerOf(context);
  const settings = await deskSettings(context.now());
  const teamIds = overseenTeams(caller, standingTeams(settings.teams)).map(({ id }) => id);
  const { query, orderBy } = asked(of, teamIds);
  const page = await findPage('tickets', [query], { orderBy: [orderBy], size: OUR_LIMITS.listPage, cursor });
  return {
    tickets: await queueItems(page.items, settings, { callerId: caller.id, now: context.now() }),
    nextCursor: page.nextCursor,
  };
};

function asked(of: HandlerInput<Spec>['of'], teamIds: readonly string[]) {
  if (of.kind === 'team') {
    if (!teamIds.includes(of.teamId)) throw new AppError('NOT_FOUND');
    return { query: { queue: 'waiting', teamId: of.teamId }, orderBy: ['queueAt', 'asc'] as const };
  }
  if (of.kind === 'overdue') return { query: overdueIn(teamIds), orderBy: ['overdueAt', 'asc'] as const };
  const query = { assigneeId: of.memberId, queue: 'held', teamId: command.in([...teamIds]) };
  return { query, orderBy: ['waitingSinceAt', 'asc'] as const };
}
