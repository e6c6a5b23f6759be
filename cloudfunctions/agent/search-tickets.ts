import type { SpecOf } from '../../contract';
import { canReadTicket } from '../../domain/agent';
import { readSearch } from '../../domain/search';
import type { Handler } from '../_entry';
import { callerOf, deskSettings, type Page } from '../_records';
import type { TicketDoc } from '../_records/documents';
import { queueItems } from './queue-items';
import { byCode, byLabel, byNameOrWords, type Search } from './search/ways';

/** What somebody at the desk looks for, of what they may read: a number or an order first, else a name or words. */
export const searchTickets: Handler<SpecOf<'agent', 'ticket.search'>> = async (context, input) => {
  const caller = callerOf(context);
  const now = context.now();
  const [settings, found] = await Promise.all([
    deskSettings(now),
    look({ caller, labelId: input.labelId, cursor: input.cursor }, input.text),
  ]);
  const tickets = found.items.filter((ticket) => canReadTicket(caller, ticket));
  return {
    tickets: await queueItems(tickets, settings, { callerId: caller.id, now }),
    nextCursor: found.nextCursor,
    wordsIn: found.wordsIn,
  };
};

async function look(
  search: Search,
  text: string | undefined,
): Promise<Page<TicketDoc> & { readonly wordsIn?: number }> {
  if (text === undefined) return byLabel(search);
  const sought = readSearch(text);
  const exact = await byCode(search, sought);
  return exact.items.length > 0 ? exact : byNameOrWords(search, sought);
}
