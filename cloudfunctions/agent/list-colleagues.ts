import type { SpecOf } from '../../contract';
import { ANSWERING_ROLES, standingTeams } from '../../domain/agent';
import { OUR_LIMITS } from '../../domain/kernel';
import type { Handler } from '../_entry';
import { deskSettings, findMany } from '../_records';
import { command } from '../_sdk';

/** Whom a ticket can be given to. */
export const listColleagues: Handler<SpecOf<'agent', 'colleague.list'>> = async ({ now }) => {
  const [{ teams }, members] = await Promise.all([
    deskSettings(now()),
    findMany('members', { status: 'active', roles: command.in(ANSWERING_ROLES) }, { atMost: OUR_LIMITS.members }),
  ]);
  return {
    teams: standingTeams(teams).map(({ id, name }) => ({ id, name })),
    members: members.map(({ _id, name, teamIds }) => ({ id: _id, name, teamIds: [...teamIds] })),
  };
};
