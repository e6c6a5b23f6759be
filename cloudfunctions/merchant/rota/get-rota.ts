import type { SpecOf } from '../../../contract';
import { canHoldTickets } from '../../../domain/agent';
import { countOf } from '../../../domain/figures';
import { chinaTime, DAY, HOUR, OUR_LIMITS } from '../../../domain/kernel';
import type { HourOfWaits } from '../../../domain/rota';
import type { Handler } from '../../_entry';
import { findMany, get, hoursSettings } from '../../_records';
import type { RotaSettings } from '../../_records/documents';
import { storedCalendar, toWire } from '../hours/calendars';
import { requireOverseen, rotaOf } from './of-team';
import { pastHours } from './past';

/** Who of a team works when, and how much comes at which hour. */
export const getRota: Handler<SpecOf<'merchant', 'rota.get'>> = async (context, { teamId }) => {
  const { teams, team } = await requireOverseen(context, teamId);
  const [saved, hours, members, past] = await Promise.all([
    get('settings', 'rota') as Promise<RotaSettings | undefined>,
    hoursSettings(),
    findMany(
      'members',
      { status: 'active' },
      { atMost: OUR_LIMITS.members, fields: ['name', 'roles', 'status', 'teamIds', 'createdAt'] },
    ),
    pastHours(team.id, context.now()),
  ]);
  const { shifts, v } = rotaOf(saved, team.id);
  const own = storedCalendar(hours, team.id).calendar;
  return {
    teams: teams.map(({ id, name }) => ({ id, name })),
    teamId: team.id,
    shifts: shifts.map((shift) => ({ ...shift, weekdays: [...shift.weekdays], slot: { ...shift.slot } })),
    version: v,
    people: members
      .filter((member) => canHoldTickets(member) && member.teamIds.includes(team.id))
      .sort((a, b) => a.createdAt - b.createdAt)
      .map(({ name }) => name),
    calendar: toWire(own ?? storedCalendar(hours, null).calendar),
    byHour: byHourOf(past),
  };
};

function byHourOf(past: readonly HourOfWaits[]): number[] {
  const counts = Array.from({ length: DAY / HOUR }, () => 0);
  for (const { at, waits } of past) {
    const { hour } = chinaTime(at);
    counts[hour] = (counts[hour] ?? 0) + countOf(waits);
  }
  const days = Math.max(1, past.length / counts.length);
  return counts.map((count) => Math.round((10 * count) / days) / 10);
}
