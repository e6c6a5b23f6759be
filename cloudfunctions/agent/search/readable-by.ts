import { type ReadScope, readScopes } from '../../../domain/agent';
import type { DeskCaller } from '../../_records';
import { command } from '../../_sdk';

type Query = Readonly<Record<string, unknown>>;

/** The queries of all tickets that somebody may read, none of which shares a ticket with another. */
export const readableBy = (caller: DeskCaller): readonly Query[] => readScopes(caller).map(queryOf);

function queryOf({ teamId, notTeamIds, lastAssigneeId, notLastAssigneeId, queues, isSampled }: ReadScope): Query {
  return {
    ...(isSampled && { isSampled }),
    ...(queues !== undefined && { queue: queues.length === 1 ? queues[0] : command.in([...queues]) }),
    ...(teamId !== undefined && { teamId }),
    ...(notTeamIds !== undefined && { teamId: command.nin([...notTeamIds]) }),
    ...(lastAssigneeId !== undefined && { lastAssigneeId }),
    ...(notLastAssigneeId !== undefined && { lastAssigneeId: command.neq(notLastAssigneeId) }),
  };
}
