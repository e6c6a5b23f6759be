import type { queueScope } from '../../domain/agent';
import { NEVER } from '../../domain/kernel';
import { command } from '../_sdk';

type Scope = ReturnType<typeof queueScope>;
type Query = Readonly<Record<string, unknown>>;
/** What nobody at the desk holds. */
type Unheld = 'waiting' | 'elsewhere';

/** The queries of the tickets that wait there, one for each team, as the index has them in order; none when there is nowhere to wait. */
export function waitingIn(scope: Scope, queue: Unheld = 'waiting'): readonly Query[] {
  if (scope === 'all') return [{ queue }];
  return [...new Set(scope)].map((teamId) => ({ queue, teamId }));
}

/** All of them in one query, for which no order is needed. */
export function allOf(scope: Scope, queue: Unheld = 'waiting'): Query {
  if (scope === 'all') return { queue };
  return { queue, teamId: scope.length === 1 ? scope[0] : command.in([...scope]) };
}

/** What is open in these teams of which something promised is over. */
export const overdueIn = (teamIds: readonly string[]) => ({
  queue: command.in(['waiting', 'held']),
  teamId: command.in([...teamIds]),
  overdueAt: command.lt(NEVER),
});
