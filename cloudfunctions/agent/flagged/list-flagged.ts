import type { SpecOf } from '../../../contract';
import { canReadTicket, overseenTeams } from '../../../domain/agent';
import { DAY, OUR_LIMITS } from '../../../domain/kernel';
import type { Handler } from '../../_entry';
import { callerOf, type DeskCaller, deskSettings, findByIds, findPage } from '../../_records';
import type { DeskSettings } from '../../_records/documents';
import { unsealInEntry } from '../../_records/ticket-texts';
import { flagOf } from '../../_records/timeline';
import { command } from '../../_sdk';

/** Further back nobody speaks about it any more; its figures and samples stay. */
const LOOKED_BACK = 7 * DAY;

/** What went out with words of the lists, the newest first: the desk's own words, which it may read. Two database calls. */
export const listFlagged: Handler<SpecOf<'agent', 'team.flagged'>> = async (context, { cursor }) => {
  const caller = callerOf(context);
  const settings = await deskSettings(context.now());
  const query = {
    'happened.name': 'words_flagged',
    at: command.gte(context.now() - LOOKED_BACK),
    ...ofTeams(caller, settings),
  };
  const page = await findPage('ticket_entries', query, {
    orderBy: [['at', 'desc']],
    size: OUR_LIMITS.listPage,
    cursor,
    fields: ['ticketId', 'at', 'text', 'authorName', 'facts', 'happened'],
  });
  const tickets = await findByIds('tickets', [...new Set(page.items.map(({ ticketId }) => ticketId))]);
  return {
    said: page.items.flatMap((entry) => {
      const ticket = tickets.find(({ _id }) => _id === entry.ticketId);
      const { flagged } = flagOf(entry);
      // Of what was erased only figures are left, and it may be another team's by now.
      if (!ticket || !flagged || entry.text === null || !canReadTicket(caller, ticket)) return [];
      return {
        id: entry._id,
        ticketId: ticket._id,
        number: ticket.number,
        teamName: settings.teams.find(({ id }) => id === entry.facts.teamId)?.name,
        author: entry.authorName ?? undefined,
        text: unsealInEntry(entry, entry.text),
        at: entry.at,
        ...flagged,
      };
    }),
    nextCursor: page.nextCursor,
  };
};

/** An admin's are all of them, also those of teams that stand no longer. */
const ofTeams = (caller: DeskCaller, { teams }: DeskSettings): Record<string, unknown> =>
  caller.roles.includes('admin')
    ? {}
    : { 'facts.teamId': command.in(overseenTeams(caller, teams).map(({ id }) => id)) };
