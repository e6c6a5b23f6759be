import type { SpecOf } from '../../../contract';
import { AppError } from '../../../domain/kernel';
import type { Handler } from '../../_entry';
import { writeOnce } from '../../_records';
import { audit } from '../../_records/audit';
import type { RotaSettings } from '../../_records/documents';
import { requireOverseen, rotaOf } from './of-team';

/** Says who of a team works when. */
export const saveRota: Handler<SpecOf<'merchant', 'rota.save'>> = async (context, input) => {
  const { team } = await requireOverseen(context, input.teamId);
  return writeOnce(context, input, async (transaction) => {
    const known = (await transaction.get('settings', 'rota')) as RotaSettings | undefined;
    const { v: currentVersion } = rotaOf(known, team.id);
    if (currentVersion !== input.expectedVersion) throw new AppError('VERSION_CONFLICT', { currentVersion });
    const version = (known?.v ?? 0) + 1;
    const saved = { shifts: input.shifts, v: version };
    await transaction.set('settings', { _id: 'rota', teams: { ...known?.teams, [team.id]: saved }, v: version });
    const [before, after] = [rotaOf(known, team.id), saved].map(({ shifts }) => ({ shifts }));
    const logged = { targetId: team.id, target: team.name, teamId: team.id, before, after };
    await audit(transaction, context, { key: input.key, ...logged });
    return { version, at: context.now() };
  });
};
