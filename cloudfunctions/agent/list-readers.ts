import type { SpecOf } from '../../contract';
import { ANSWERING_ROLES, canReadTicket } from '../../domain/agent';
import { OUR_LIMITS } from '../../domain/kernel';
import type { Handler } from '../_entry';
import { callerOf, findMany, get } from '../_records';
import { command } from '../_sdk';
import { requireReadable } from './desk-caller';

/** Who else may read a ticket now: whom a note can name. */
export const listReaders: Handler<SpecOf<'agent', 'ticket.readers'>> = async (context, { ticketId }) => {
  const caller = callerOf(context);
  const ticket = requireReadable(caller, await get('tickets', ticketId));
  const members = await findMany(
    'members',
    { status: 'active', roles: command.in(ANSWERING_ROLES) },
    { atMost: OUR_LIMITS.members, fields: ['name', 'roles', 'teamIds'] },
  );
  return {
    members: members
      .filter(({ _id, roles, teamIds }) => _id !== caller.id && canReadTicket({ id: _id, roles, teamIds }, ticket))
      .map(({ _id, name }) => ({ id: _id, name })),
  };
};
