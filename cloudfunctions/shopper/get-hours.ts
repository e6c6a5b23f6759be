import type { SpecOf } from '../../contract';
import { anyMessage, promisedAnswer, promisedIn, soundPromises } from '../../domain/service-level';
import { teamFor } from '../../domain/ticket';
import type { Handler } from '../_entry';
import { deskSettings, get, keptLive } from '../_records';
import { hoursOfTeam } from '../_records/hours-told';
import { requireOwnTicket } from './own-ticket';

/** When those are there who answer a topic, or one of the caller's own messages, and how soon they promise to. No database call for a topic. */
export const getHours: Handler<SpecOf<'shopper', 'hours.get'>> = async (context, { of }) => {
  const now = context.now();
  const [live, settings] = await Promise.all([keptLive(now), deskSettings(now)]);
  const ticket = of.kind === 'ticket' ? requireOwnTicket(context, await get('tickets', of.ticketId)) : undefined;
  const teamId =
    of.kind === 'topic' ? teamFor(of.topic, settings.teams, settings.defaultTeamId) : (ticket?.teamId ?? '');
  const hours = hoursOfTeam(live, teamId);
  const promisedMillis =
    of.kind === 'topic'
      ? promisedAnswer(soundPromises(settings.promises).policies, { ...anyMessage(teamId), topic: of.topic })
      : promisedIn(ticket?.clocks);
  return {
    ...(hours && { hours: hours.map(([from, to]): [number, number] => [from, to]) }),
    ...(promisedMillis !== undefined && { promisedMillis }),
  };
};
