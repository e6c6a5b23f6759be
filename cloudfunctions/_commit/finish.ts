import type { Clock } from '../../domain/kernel';
import type { Left } from './left';
import { tryRunOutbox } from './outbox';
import { tryRouteTeam } from './router';

/** Does at once what a commit left. Never throws. */
export async function finish({ row, teamIds = [], isReserved = false }: Left, clock: Clock): Promise<void> {
  if (row) await tryRunOutbox(row, clock);
  for (const teamId of teamIds) await tryRouteTeam(teamId, clock, isReserved);
}
