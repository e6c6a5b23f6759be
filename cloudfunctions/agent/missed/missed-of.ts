import { type DeskMember, overseenTeams } from '../../../domain/agent';
import { isMissed, mayTryAgain } from '../../../domain/notice';
import type { DeskSettings, Effect, OutboxDoc } from '../../_records/documents';
import { command } from '../../_sdk';

/**
 * What could not be told, as queries that no row matches two of: an admin sees all, a lead that of their teams, one query each.
 * Teams that were closed keep theirs.
 */
export function missedQueries(
  caller: DeskMember,
  { teams }: DeskSettings,
): readonly Readonly<Record<string, unknown>>[] {
  const failed = { failedAt: command.gt(0) };
  if (caller.roles.includes('admin')) return [failed];
  return overseenTeams(caller, teams).map(({ id }) => ({ ...failed, teamId: id }));
}

/** Whether the caller looks after a row. */
export const isOverseen = (caller: DeskMember, { teamId }: OutboxDoc, { teams }: DeskSettings): boolean =>
  caller.roles.includes('admin') ||
  (teamId !== undefined && overseenTeams(caller, teams).some(({ id }) => id === teamId));

/** The effects of a row that somebody was to be told by and was not. */
export const missedOf = ({ effects }: OutboxDoc): readonly Effect[] => effects.filter(isMissed);

/** What the machine had to say is over by then; a notice may be tried a few times more. */
export const isRetryable = (row: OutboxDoc): boolean =>
  mayTryAgain(row.triedAgain ?? 0) && missedOf(row).some(({ type }) => type !== 'answer');
