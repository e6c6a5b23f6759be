import type { SpecOf } from '../../../contract';
import { canSetHours, standingTeams } from '../../../domain/agent';
import type { Handler } from '../../_entry';
import { callerOf, deskSettings, hoursSettings } from '../../_records';
import { storedCalendar, toWire } from './calendars';

/** The calendars that the caller may change: an admin's are the shop's and every team's, a lead's those of their teams. */
export const getHours: Handler<SpecOf<'merchant', 'hours.get'>> = async (context) => {
  const caller = callerOf(context);
  const [hours, { teams }] = await Promise.all([hoursSettings(), deskSettings(context.now())]);
  const named = [{ id: null, name: undefined }, ...standingTeams(teams)];
  return {
    shop: toWire(storedCalendar(hours, null).calendar),
    calendars: named
      .filter(({ id }) => canSetHours(caller, id))
      .map(({ id, name }) => {
        const { calendar, version } = storedCalendar(hours, id);
        return { ...(id !== null && { teamId: id, name }), calendar: toWire(calendar), version };
      }),
  };
};
