import type { SpecOf } from '../../../contract';
import { teamArchived } from '../../../domain/agent';
import { tryEmptyTeams } from '../../_commit/empty-archived-teams';
import type { Handler } from '../../_entry';
import { deskToChange, writeOnce } from '../../_records';
import { audit } from '../../_records/audit';

/** Nothing comes to the team any more. Who waits there moves on at once, as far as that goes; `jobs` takes the rest. */
export const archiveTeam: Handler<SpecOf<'merchant', 'team.archive'>> = async (context, input) => {
  const { key, teamId, expectedVersion } = input;
  const ack = await writeOnce(context, input, async (transaction) => {
    const desk = await deskToChange(transaction, expectedVersion);
    const version = desk.v + 1;
    await transaction.update('settings', 'desk', { ...teamArchived(desk, teamId, context.now()), v: version });
    const target = desk.teams.find(({ id }) => id === teamId)?.name;
    const [before, after] = [{ isArchived: false }, { isArchived: true }];
    await audit(transaction, context, { key, targetId: teamId, target, teamId, before, after });
    return { teamId, version, at: context.now() };
  });
  await tryEmptyTeams(context.now());
  return ack;
};
