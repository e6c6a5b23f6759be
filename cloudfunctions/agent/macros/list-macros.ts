import type { OutputOf, SpecOf } from '../../../contract';
import { standingTeams, type Team } from '../../../domain/agent';
import { canEditCanned, ownerOf, scopesFor } from '../../../domain/canned';
import type { MacroSteps } from '../../../domain/macros';
import type { Handler } from '../../_entry';
import { callerOf, deskSettings, findPage } from '../../_records';
import { labelsOn } from '../../_records/labels';
import { command } from '../../_sdk';

const PAGE = 50;

function teamNameOf({ end }: MacroSteps, teams: readonly Team[]): string | undefined {
  return end?.do === 'transfer' ? standingTeams(teams).find(({ id }) => id === end.teamId)?.name : undefined;
}

/** The contract's lists may be changed in place, ours may not: otherwise the two are the same. */
type Listed = OutputOf<'agent', 'macro.list'>['macros'][number];

/** The prepared steps that the caller may take, in the order they were given. */
export const listMacros: Handler<SpecOf<'agent', 'macro.list'>> = async (context, { cursor }) => {
  const caller = callerOf(context);
  const { teams } = await deskSettings(context.now());
  const scopes = scopesFor(
    caller,
    teams.map(({ id }) => id),
  );
  const { items, nextCursor } = await findPage(
    'macros',
    { scope: command.in([...scopes]) },
    { orderBy: [['rank', 'asc']], size: PAGE, cursor },
  );
  const labelsOf = await labelsOn(
    items.map(({ steps }) => ({ labels: steps.labelIds })),
    context.now(),
  );
  return {
    macros: items.map(({ _id, title, steps, scope, v }) => {
      const owner = ownerOf(scope);
      return {
        id: _id,
        title,
        steps: steps as Listed['steps'],
        labelNames: labelsOf({ labels: steps.labelIds }).map(({ name }) => name),
        toTeamName: teamNameOf(steps, teams),
        of: owner.of,
        ...(owner.of === 'team' && { teamId: owner.teamId }),
        mayEdit: canEditCanned(caller, owner),
        version: v,
      };
    }),
    nextCursor,
  };
};
