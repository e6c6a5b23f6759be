import type { SpecOf } from '../../contract';
import { canReadTicket } from '../../domain/agent';
import { readSearch } from '../../domain/search';
import type { Handler } from '../_entry';
import { callerOf, type DeskCaller, deskSettings, type Page } from '../_records';
import type { TicketDoc } from '../_records/documents';
import { queueItem } from './list-queue';
import { byNameOrWords, byNumber, byOrder } from './search/ways';

/** What somebody at the desk looks for, of what they may read: a number or an order first, else a name or words. */
export const searchTickets: Handler<SpecOf<'agent', 'ticket.search'>> = async (context, { text, cursor }) => {
  const caller = callerOf(context);
  const sought = readSearch(text);
  const [settings, exact] = await Promise.all([deskSettings(context.now()), byCode(caller, sought, cursor)]);
  const found: Found = exact.items.length > 0 ? exact : await byNameOrWords(caller, sought, cursor);
  return {
    tickets: found.items.filter((ticket) => canReadTicket(caller, ticket)).map((ticket) => queueItem(ticket, settings)),
    nextCursor: found.nextCursor,
    wordsIn: found.wordsIn,
  };
};

type Found = Page<TicketDoc> & { readonly wordsIn?: number };

/** A number may be that of a ticket and of an order. */
async function byCode(
  caller: DeskCaller,
  { number, order }: ReturnType<typeof readSearch>,
  cursor: string | undefined,
): Promise<Page<TicketDoc>> {
  const [numbered, ordered] = await Promise.all([
    number === undefined || cursor !== undefined ? [] : byNumber(caller, number),
    order === undefined ? { items: [] } : byOrder(caller, order, cursor),
  ]);
  const others = ordered.items.filter(({ _id }) => numbered.every((ticket) => ticket._id !== _id));
  return { ...ordered, items: [...numbered, ...others] };
}
