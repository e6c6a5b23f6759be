import { overseenTeams, standingTeams } from '../../../domain/agent';
import { NEVER, OUR_LIMITS } from '../../../domain/kernel';
import { countUpTo, type DeskCaller, deskSettings } from '../../_records';
import type { DeskSettings } from '../../_records/documents';
import { command } from '../../_sdk';

type Query = Readonly<Record<string, unknown>>;
const OPEN = { poorAt: command.lt(NEVER) };

/** Few stars that nobody has looked after, as far as the caller oversees them: a query for each team, none for who oversees nothing. */
export function poorOf(caller: DeskCaller, { teams }: DeskSettings): readonly Query[] {
  // An archived team's stay with whoever runs the desk.
  if (caller.roles.includes('admin')) return [OPEN];
  return overseenTeams(caller, standingTeams(teams)).map(({ id }) => ({ teamId: id, ...OPEN }));
}

/** How many there are. One database call; none, and no number, for who oversees nothing. */
export async function countPoor(caller: DeskCaller, now: number): Promise<number | undefined> {
  if (!caller.roles.some((role) => role === 'lead' || role === 'admin')) return undefined;
  const queries = poorOf(caller, await deskSettings(now));
  if (queries.length === 0) return 0;
  const query =
    queries.length === 1 ? queries[0] : { teamId: command.in(queries.map(({ teamId }) => teamId)), ...OPEN };
  return countUpTo('tickets', query ?? {}, OUR_LIMITS.countedTickets);
}
