import { type Calendar, ROUND_THE_CLOCK, type WorkTime } from '../../domain/calendar';
import { type Era, soundCalendar, workTime } from '../../domain/calendar/zoned';
import { MINUTE, type Millis, NEVER, ownValue } from '../../domain/kernel';
import { type ClockRules, soundPromises } from '../../domain/service-level';
import type { DeskSettings, HoursSettings } from './documents';
import { deskSettings, keptHours } from './settings';

let kept: { readonly of: readonly unknown[]; readonly rules: ClockRules } | undefined;

/** What is promised and when people are there, as clocks go by it. No database call while settings are kept. */
export async function clockRules(now: Millis): Promise<ClockRules> {
  const [desk, hours] = await Promise.all([deskSettings(now), keptHours(now)]);
  if (kept?.of[0] === desk && kept.of[1] === hours) return kept.rules;
  const rules = rulesOf(desk, hours);
  kept = { of: [desk, hours], rules };
  return rules;
}

function rulesOf({ promises }: DeskSettings, hours: HoursSettings | undefined): ClockRules {
  const { policies, v } = soundPromises(promises);
  const known = new Map<string, WorkTime>();
  return {
    key: `${v}.${hours?.v ?? 0}`,
    policies,
    workOf: (teamId) => {
      const work = known.get(teamId) ?? workOfTeam(hours, teamId);
      known.set(teamId, work);
      return work;
    },
  };
}

/** When a team is and was there: by its own hours, else by the shop's; day and night where nobody ever said. */
export function workOfTeam(hours: HoursSettings | undefined, teamId: string): WorkTime {
  if (!hours) return ROUND_THE_CLOCK;
  let shop = soundCalendar(hours.shop);
  let own = soundCalendar(ownValue(hours.teams, teamId));
  const held = (untilAt: Millis): Era => ({ calendar: own ?? shop ?? null, untilAt });
  const eras = [held(NEVER)];
  for (const former of [...(hours.former ?? [])].reverse()) {
    if (former.teamId === null) shop = soundCalendar(former.calendar);
    else if (former.teamId === teamId) own = soundCalendar(former.calendar);
    else continue;
    eras.unshift(held(former.untilAt));
  }
  return workTime(eras);
}

/** What is set before so much longer than any clock runs is told by nobody any more. */
const KEPT_FORMER = 12;

/** The hours that held until now, remembered: what is over counts by them. Only days that a clock may still ask for. */
export const withFormer = (
  former: HoursSettings['former'] = [],
  teamId: string | null,
  calendar: Calendar | null,
  untilAt: Millis,
): NonNullable<HoursSettings['former']> => [...former, { teamId, calendar, untilAt }].slice(-KEPT_FORMER);

/** Every instance has read by then what was changed: they keep settings for half a minute. */
const READ_BY_ALL: Millis = MINUTE;

/** What goes with a change of what clocks go by: those of everything open are set anew, by `jobs`, from the beginning. */
export const resetsClocks = (at: Millis): Pick<DeskSettings, 'resetClocks'> => ({
  resetClocks: { fromAt: at + READ_BY_ALL, place: 0, after: '' },
});
