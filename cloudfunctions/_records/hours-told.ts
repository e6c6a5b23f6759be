import type { Interval, Intervals } from '../../domain/calendar';
import { comingHours, soundCalendar } from '../../domain/calendar/zoned';
import { type Millis, ownValue } from '../../domain/kernel';
import type { HoursSettings, LiveSettings, SavedCalendar } from './documents';

/** When the shop is open in the days to come, and each team that has hours of its own, as `settings/live` keeps them. */
export function hoursToTell({ shop, teams }: HoursSettings, now: Millis): Pick<LiveSettings, 'hours' | 'teamHours'> {
  const ofTeams = Object.entries(teams).flatMap(([teamId, saved]) => {
    const hours = comingOf(saved, now);
    return hours ? [[teamId, hours] as const] : [];
  });
  return { hours: comingOf(shop, now), teamHours: Object.fromEntries(ofTeams) };
}

function comingOf(saved: SavedCalendar | null, now: Millis): readonly Interval[] | null {
  const calendar = soundCalendar(saved);
  return calendar ? comingHours(calendar, now) : null;
}

/** When a team is there: by its own hours, else by the shop's; undefined where nobody said. */
export const hoursOfTeam = (live: LiveSettings | undefined, teamId: string): Intervals | undefined =>
  ownValue(live?.teamHours ?? {}, teamId) ?? live?.hours ?? undefined;
