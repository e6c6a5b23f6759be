import { overseenTeams, standingTeams, type Team } from '../../../domain/agent';
import { AppError, ownValue } from '../../../domain/kernel';
import { type Context, callerOf, deskSettings } from '../../_records';
import type { DeskSettings, RotaSettings, SavedRota } from '../../_records/documents';

interface Overseen {
  readonly desk: DeskSettings;
  readonly teams: readonly Team[];
  readonly team: Team;
}

/** The teams whose rota the caller makes, and the one that is asked for: the first of them where none is. Throws FORBIDDEN. */
export async function requireOverseen(context: Context, teamId?: string): Promise<Overseen> {
  const desk = await deskSettings(context.now());
  const teams = overseenTeams(callerOf(context), standingTeams(desk.teams));
  const team = teamId === undefined ? teams[0] : teams.find(({ id }) => id === teamId);
  if (!team) throw new AppError('FORBIDDEN');
  return { desk, teams, team };
}

const NO_ROTA: SavedRota = { shifts: [], v: 0 };

/** A team's rota as it is saved; none where nobody said. */
export const rotaOf = (saved: RotaSettings | undefined, teamId: string): SavedRota =>
  ownValue(saved?.teams ?? {}, teamId) ?? NO_ROTA;
