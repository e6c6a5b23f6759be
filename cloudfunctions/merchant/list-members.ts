import type { SpecOf } from '../../contract';
import { command, deskSettings, find, type Handler, memberIdOf } from '../_kit';
import { MOST_MEMBERS } from './members';

/** Everybody with a place at the desk, and the invitations that are still open. */
export const listMembers: Handler<SpecOf<'merchant', 'member.list'>> = async ({ openid, now }) => {
  const [members, invites, { teams }] = await Promise.all([
    find('members', {}, { limit: MOST_MEMBERS }),
    find('invites', { usedBy: null, expiresAt: command.gt(now()) }, { limit: MOST_MEMBERS }),
    deskSettings(now()),
  ]);
  const me = memberIdOf(openid);
  return {
    members: members
      .sort((a, b) => a.createdAt - b.createdAt)
      .map(({ _id, name, roles, teamIds, status, createdAt }) => ({
        id: _id,
        name,
        roles: [...roles],
        teamIds: [...teamIds],
        status,
        isMe: _id === me,
        joinedAt: createdAt,
      })),
    invites: invites.map(({ _id, name, roles, expiresAt }) => ({ id: _id, name, roles: [...roles], expiresAt })),
    teams: teams.map(({ id, name }) => ({ id, name })),
  };
};
