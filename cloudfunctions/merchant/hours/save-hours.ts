import type { HandlerInput, SpecOf } from '../../../contract';
import { canSetHours } from '../../../domain/agent';
import { type Calendar, withoutDaysBefore } from '../../../domain/calendar';
import { zonedProblems } from '../../../domain/calendar/zoned';
import { AppError, chinaDay } from '../../../domain/kernel';
import type { Handler } from '../../_entry';
import { callerOf, writeOnce } from '../../_records';
import { audit } from '../../_records/audit';
import { resetsClocks, withFormer } from '../../_records/clock-rules';
import type { HoursSettings, SavedCalendar } from '../../_records/documents';
import { hoursToTell } from '../../_records/hours-told';
import { setLive } from '../../_records/live';
import { requireTeams } from '../members';
import { storedCalendar } from './calendars';

type Spec = SpecOf<'merchant', 'hours.save'>;

/** As many problems as a page can show, with where they are. */
const MAX_TOLD = 20;
/** Time that is over is still counted by what was open in it. */
const KEEP_DAYS = 90;

/** Says when the shop or a team is there. Shoppers read it with their next turn. */
export const saveHours: Handler<Spec> = async (context, input) => {
  const teamId = input.teamId ?? null;
  if (!canSetHours(callerOf(context), teamId)) throw new AppError('FORBIDDEN');
  requireSound(input.calendar);
  if (teamId !== null) await requireTeams([teamId], context.now());
  return writeOnce(context, input, async (transaction) => {
    const hours = (await transaction.get('settings', 'hours')) as HoursSettings | undefined;
    const { calendar: former, version } = storedCalendar(hours, teamId);
    if (version !== input.expectedVersion) throw new AppError('VERSION_CONFLICT', { currentVersion: version });
    const at = context.now();
    const v = (hours?.v ?? 0) + 1;
    const saved = input.calendar && { ...withoutDaysBefore(input.calendar, chinaDay(at) - KEEP_DAYS), v };
    const changed = {
      ...withCalendar(hours, teamId, saved, v),
      former: withFormer(hours?.former, teamId, former && withoutDaysBefore(former, chinaDay(at) - KEEP_DAYS), at),
    };
    await transaction.set('settings', changed);
    await setLive(transaction, hoursToTell(changed, at));
    await transaction.update('settings', 'desk', resetsClocks(at));
    const [before, after] = [asLogged(former), asLogged(saved)];
    await audit(transaction, context, { key: input.key, targetId: teamId, teamId, before, after });
    return { version: saved ? v : 0, at };
  });
};

const asLogged = (calendar: Calendar | null) =>
  calendar ? { zone: calendar.zone, week: calendar.week, days: calendar.days } : undefined;

function withCalendar(
  hours: HoursSettings | undefined,
  teamId: string | null,
  saved: SavedCalendar | null,
  v: number,
): HoursSettings {
  const { shop = null, teams = {} } = hours ?? {};
  if (teamId === null) return { _id: 'hours', shop: saved, teams, v };
  const others = Object.entries(teams).filter(([id]) => id !== teamId);
  return { _id: 'hours', shop, teams: Object.fromEntries(saved ? [...others, [teamId, saved]] : others), v };
}

/** Throws INVALID_INPUT with the days and slots that are wrong. */
function requireSound(calendar: HandlerInput<Spec>['calendar']): void {
  if (!calendar) return;
  const fields = zonedProblems(calendar)
    .slice(0, MAX_TOLD)
    .map(({ day, slot, rule }) => ({ path: `calendar.${day}${slot === undefined ? '' : `.${slot}`}`, rule }));
  if (fields.length > 0) throw new AppError('INVALID_INPUT', { fields });
}
