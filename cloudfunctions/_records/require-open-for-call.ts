import { AppError, type Millis } from '../../domain/kernel';
import { canBeCalledAt } from '../../domain/ticket';
import { hoursOfTeam } from './hours-told';
import { keptLive } from './settings';

/** Throws INVALID_INPUT, naming the field, for a call that is wished for when those who would call are not there. */
export async function requireOpenForCall(
  wishedAt: Millis | undefined,
  { teamId, now, path = 'wishedAt' }: { readonly teamId: string; readonly now: Millis; readonly path?: string },
): Promise<void> {
  if (wishedAt === undefined || canBeCalledAt(wishedAt, now, hoursOfTeam(await keptLive(now), teamId))) return;
  throw new AppError('INVALID_INPUT', { fields: [{ path, rule: 'open_hours' }] });
}
