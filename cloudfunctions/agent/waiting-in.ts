import type { queueScope } from '../../domain/agent';
import { command } from '../_sdk';

type Scope = ReturnType<typeof queueScope>;
type Query = Readonly<Record<string, unknown>>;

/** The queries of the tickets that wait there, one for each team, as the index has them in order; none when there is nowhere to wait. */
export function waitingIn(scope: Scope): readonly Query[] {
  if (scope === 'all') return [{ queue: 'waiting' }];
  return [...new Set(scope)].map((teamId) => ({ queue: 'waiting', teamId }));
}

/** All of them in one query, for which no order is needed. */
export function allOf(scope: Scope): Query {
  if (scope === 'all') return { queue: 'waiting' };
  return { queue: 'waiting', teamId: scope.length === 1 ? scope[0] : command.in([...scope]) };
}
