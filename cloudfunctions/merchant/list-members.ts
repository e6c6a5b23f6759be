import { merchantActions, type SpecOf } from '../../contract';
import { standingTeams } from '../../domain/agent';
import { OUR_LIMITS } from '../../domain/kernel';
import type { Handler } from '../_entry';
import { deskSettings, findMany, memberIdOf } from '../_records';
import { stillStands } from '../_records/still-allowed';
import { openInvites } from './members';

/** Everybody with a place at the desk, and the invitations that are still open. */
export const listMembers: Handler<SpecOf<'merchant', 'member.list'>> = async ({ openid, now }) => {
  const [members, invites, desk] = await Promise.all([
    findMany('members', {}, { atMost: OUR_LIMITS.members }),
    findMany('invites', openInvites(now()), { atMost: OUR_LIMITS.members }),
    deskSettings(now()),
  ]);
  const teams = standingTeams(desk.teams);
  const stands = (teamId: string) => teams.some(({ id }) => id === teamId);
  const me = memberIdOf(openid);
  const byId = new Map(members.map((member) => [member._id, member]));
  // One whose maker may invite nobody any more opens nothing, so it is none.
  const standing = invites.filter((invite) =>
    stillStands(byId.get(invite.invitedBy), invite.createdAt, merchantActions['member.invite']),
  );
  return {
    members: members
      .sort((a, b) => a.createdAt - b.createdAt)
      .map(({ _id, name, roles, teamIds, skills = [], status, createdAt }) => ({
        id: _id,
        name,
        roles: [...roles],
        // One that was archived is none to sit in.
        teamIds: teamIds.filter(stands),
        skills: [...skills],
        status,
        isMe: _id === me,
        joinedAt: createdAt,
      })),
    invites: standing.map(({ _id, name, roles, expiresAt, invitedBy }) => ({
      id: _id,
      name,
      roles: [...roles],
      expiresAt,
      invitedBy: byId.get(invitedBy)?.name ?? '',
    })),
    teams: teams.map(({ id, name }) => ({ id, name })),
  };
};
