import type { SpecOf } from '../../contract';
import { teamFor } from '../../domain/ticket';
import type { Handler } from '../_entry';
import { deskSettings, get, keptLive } from '../_records';
import { hoursOfTeam } from '../_records/hours-told';
import { requireOwnTicket } from './own-ticket';

/** When those are there who answer a topic, or one of the caller's own messages. No database call for a topic. */
export const getHours: Handler<SpecOf<'shopper', 'hours.get'>> = async (context, { of }) => {
  const now = context.now();
  const [live, settings] = await Promise.all([keptLive(now), deskSettings(now)]);
  const teamId =
    of.kind === 'ticket'
      ? requireOwnTicket(context, await get('tickets', of.ticketId)).teamId
      : teamFor(of.topic, settings.teams, settings.defaultTeamId);
  const hours = hoursOfTeam(live, teamId);
  return hours ? { hours: hours.map(([from, to]): [number, number] => [from, to]) } : {};
};
