import type { HandlerInput, SpecOf } from '../../../contract';
import { canRenameTeam, canShapeTeams, teamSaved } from '../../../domain/agent';
import { AppError } from '../../../domain/kernel';
import type { Handler } from '../../_entry';
import { type Context, callerOf, deskToChange, writeOnce } from '../../_records';
import { audit } from '../../_records/audit';
import type { DeskSettings } from '../../_records/documents';
import { stableId } from '../../_sdk';

type Spec = SpecOf<'merchant', 'team.save'>;

/** A team as it shall be. Other instances notice within half a minute. */
export const saveTeam: Handler<Spec> = (context, input) => {
  requireMay(context, input);
  const { key, name, topics, isDefault, routing, expectedVersion } = input;
  return writeOnce(context, input, async (transaction) => {
    const desk = await deskToChange(transaction, expectedVersion);
    if (input.teamId !== undefined) requireTeam(context, desk.teams, input.teamId);
    const teamId = input.teamId ?? `team${stableId('team', context.openid, key)}`;
    const version = desk.v + 1;
    const saved = teamSaved(desk, { teamId, name, topics, isDefault, routing });
    await transaction.update('settings', 'desk', { ...saved, v: version });
    const [before, after] = [asLogged(desk, teamId), asLogged(saved, teamId)];
    await audit(transaction, context, { key, targetId: teamId, target: name, teamId, before, after });
    return { teamId, version, at: context.now() };
  });
};

function asLogged({ teams, defaultTeamId }: Pick<DeskSettings, 'teams' | 'defaultTeamId'>, teamId: string) {
  const team = teams.find(({ id }) => id === teamId);
  if (!team) return undefined;
  const { name, topics, routing, archivedAt } = team;
  return { name, topics, routing, isDefault: defaultTeamId === teamId, isArchived: archivedAt !== undefined };
}

/** Throws FORBIDDEN: a lead says what their own team is called and how it gets its work, and nothing else. */
function requireMay(context: Context, { teamId, topics, isDefault }: HandlerInput<Spec>): void {
  const caller = callerOf(context);
  if (canShapeTeams(caller)) return;
  const isTheirs = topics === undefined && isDefault === undefined;
  if (teamId === undefined || !isTheirs || !canRenameTeam(caller, teamId)) throw new AppError('FORBIDDEN');
}

/** Throws NOT_FOUND when there is none, or when it is archived and the caller may not take it up again. */
function requireTeam(
  context: Context,
  teams: readonly { readonly id: string; readonly archivedAt?: number }[],
  teamId: string,
): void {
  const team = teams.find(({ id }) => id === teamId);
  if (!team || (team.archivedAt !== undefined && !canShapeTeams(callerOf(context)))) throw new AppError('NOT_FOUND');
}
