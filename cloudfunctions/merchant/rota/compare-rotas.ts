import type { HandlerInput, SpecOf } from '../../../contract';
import { routingOf } from '../../../domain/agent';
import type { Calendar } from '../../../domain/calendar';
import { openIntervals, zonedProblems } from '../../../domain/calendar/zoned';
import { AppError, seeded } from '../../../domain/kernel';
import { compareRotas as compared, type Rota } from '../../../domain/rota';
import { capOf } from '../../../domain/routing';
import type { Handler } from '../../_entry';
import { get, hoursSettings } from '../../_records';
import type { RotaSettings } from '../../_records/documents';
import { storedCalendar } from '../hours/calendars';
import { requireOverseen, rotaOf } from './of-team';
import { pastHours } from './past';

type Spec = SpecOf<'merchant', 'rota.compare'>;

/** The same week is played by the same chance, however often it is asked for. */
const SEED = 7;

/** Plays the last week again, with the rota as it is saved and with others. Nothing is written. */
export const compareRotas: Handler<Spec> = async (context, { teamId, tries, promiseMillis }) => {
  const { desk, team } = await requireOverseen(context, teamId);
  const [saved, hours, past] = await Promise.all([
    get('settings', 'rota') as Promise<RotaSettings | undefined>,
    hoursSettings(),
    pastHours(team.id, context.now()),
  ]);
  const { shifts } = rotaOf(saved, team.id);
  const calendar = storedCalendar(hours, team.id).calendar ?? storedCalendar(hours, null).calendar;
  if (shifts.length === 0 || !calendar) {
    throw new AppError('INVALID_STATE', { reason: shifts.length === 0 ? 'no_rota' : 'no_hours' });
  }
  const others = tries.map((one) => triedRota(one, calendar));
  const result = compared(
    past,
    [{ shifts, calendar }, ...others],
    { routing: routingOf(desk.teams, team.id), cap: capOf(desk), promiseMillis },
    { random: seeded(SEED), openTimes: openIntervals },
  );
  if (!result) return { compared: null };
  const [asItIs, ...outcomes] = result.outcomes;
  const { answerMillis, playedMillis } = result;
  return {
    compared: { answerMillis, playedMillis, asItIs: { ...asItIs }, tries: outcomes.map((one) => ({ ...one })) },
  };
};

/** Throws INVALID_INPUT for hours that are none. */
function triedRota(tried: HandlerInput<Spec>['tries'][number], usual: Calendar): Rota {
  const calendar = tried.calendar ?? usual;
  const [problem] = zonedProblems(calendar);
  if (problem)
    throw new AppError('INVALID_INPUT', { fields: [{ path: `calendar.${problem.day}`, rule: problem.rule }] });
  return { shifts: tried.shifts, calendar };
}
