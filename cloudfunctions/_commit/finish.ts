import type { Clock } from '../../domain/kernel';
import { bestEffort } from '../_sdk/best-effort';
import { wake } from '../_sdk/wake';
import type { Left } from './left';
import { tryRunOutbox } from './outbox';
import { tryRouteTeam } from './router';

/** Does at once what a commit left. Never throws. */
export async function finish(
  { row, rules, question, teamIds = [], isReserved = false }: Left,
  clock: Clock,
): Promise<void> {
  if (row) await tryRunOutbox(row, clock);
  // Before anybody is given it: a rule may pass it on. What a rule did sets off none, so this goes no deeper.
  if (rules) for (const left of await tryRunOutbox(rules, clock)) await finish(left, clock);
  // Last of what is said: whoever asked has the machine's own words by now.
  if (question !== undefined) await bestEffort('model', () => wake('courier', { question }));
  for (const teamId of teamIds) await tryRouteTeam(teamId, clock, isReserved);
}
