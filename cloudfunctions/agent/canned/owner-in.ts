import { standingTeams } from '../../../domain/agent';
import { type CannedOwner, canEditCanned } from '../../../domain/canned';
import { AppError } from '../../../domain/kernel';
import { type Context, callerOf, count, deskSettings } from '../../_records';

/** Whose it shall be, as the caller says. Throws INVALID_INPUT for a team's without a team, FORBIDDEN for what is not theirs to say. */
export function ownerIn(
  context: Context,
  { of, teamId }: { readonly of: CannedOwner['of']; readonly teamId?: string },
): CannedOwner {
  const caller = callerOf(context);
  if (of === 'team' && teamId === undefined) throw refused({ path: 'teamId', rule: 'known_team' });
  const owner: CannedOwner =
    of === 'shop' ? { of } : of === 'own' ? { of, memberId: caller.id } : { of: 'team', teamId: teamId ?? '' };
  if (!canEditCanned(caller, owner)) throw new AppError('FORBIDDEN');
  return owner;
}

/** Throws INVALID_INPUT for a team that does not stand. */
export async function requireTeam(context: Context, teamId: string, path = 'teamId'): Promise<void> {
  const { teams } = await deskSettings(context.now());
  if (!standingTeams(teams).some(({ id }) => id === teamId)) throw refused({ path, rule: 'known_team' });
}

/** Throws INVALID_INPUT when there are as many as anybody looks through. */
export async function requireRoom(
  collection: 'canned_replies' | 'macros' | 'views',
  scope: string,
  { path, most }: { readonly path: string; readonly most: number },
): Promise<void> {
  if ((await count(collection, { scope })) < most) return;
  throw refused({ path, rule: 'max_length', requirement: most });
}

export const refused = (field: { path: string; rule: string; requirement?: number }): AppError =>
  new AppError('INVALID_INPUT', { fields: [field] });
