import type { SpecOf } from '../../contract';
import { ANSWERING_ROLES, standingTeams } from '../../domain/agent';
import { OUR_LIMITS } from '../../domain/kernel';
import type { Handler } from '../_entry';
import { deskSettings, findMany } from '../_records';
import { heardMembers } from '../_records/beats';
import { command } from '../_sdk';
import { colleagueOf } from './colleague';

/** Whom a ticket can be given to, and how busy they are. */
export const listColleagues: Handler<SpecOf<'agent', 'colleague.list'>> = async ({ now }) => {
  const [settings, members, heard] = await Promise.all([
    deskSettings(now()),
    findMany('members', { status: 'active', roles: command.in(ANSWERING_ROLES) }, { atMost: OUR_LIMITS.members }),
    heardMembers(now()),
  ]);
  return {
    teams: standingTeams(settings.teams).map(({ id, name }) => ({ id, name })),
    members: members.map((member) => colleagueOf(member, heard, settings)),
  };
};
