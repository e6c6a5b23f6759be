import type { SpecOf } from '../../../contract';
import { canHoldTickets, canRenameTeam, withEveryTopic } from '../../../domain/agent';
import { OUR_LIMITS } from '../../../domain/kernel';
import { TAKEN } from '../../../domain/routing';
import type { Handler } from '../../_entry';
import { callerOf, findMany, freshDeskSettings } from '../../_records';

/** The teams, the archived ones last. Not from what is kept: who has just saved sees it. */
export const listTeams: Handler<SpecOf<'merchant', 'team.list'>> = async (context) => {
  const caller = callerOf(context);
  const [desk, members] = await Promise.all([
    freshDeskSettings(),
    findMany(
      'members',
      {},
      { atMost: OUR_LIMITS.members, fields: ['name', 'roles', 'status', 'teamIds', 'createdAt'] },
    ),
  ]);
  const { teams, defaultTeamId } = withEveryTopic(desk);
  const answering = members.filter(canHoldTickets).sort((a, b) => a.createdAt - b.createdAt);
  return {
    teams: teams
      .map((team) => ({
        id: team.id,
        name: team.name,
        topics: [...team.topics],
        isDefault: team.id === defaultTeamId,
        routing: { ...(team.routing ?? TAKEN) },
        isArchived: team.archivedAt !== undefined,
        mayRename: team.archivedAt === undefined && canRenameTeam(caller, team.id),
        members: answering.filter((member) => member.teamIds.includes(team.id)).map(({ name }) => name),
      }))
      .sort((a, b) => Number(a.isArchived) - Number(b.isArchived)),
    version: desk.v,
  };
};
