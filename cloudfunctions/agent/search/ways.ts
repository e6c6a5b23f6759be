import { canReadTicket, canSeeShopperName } from '../../../domain/agent';
import { OUR_LIMITS } from '../../../domain/kernel';
import type { Sought } from '../../../domain/search';
import { type DeskCaller, find, findPage, type Page, pageOf } from '../../_records';
import type { TicketDoc } from '../../_records/documents';
import { nameKeys, orderKey } from '../../_records/findable';
import { inParallel } from '../../_sdk';
import { readableBy } from './readable-by';
import { newestReadable, thoseThatSay } from './words';

/* The ways in which a ticket is looked for at the desk. Each reads along an index, and only what the caller may read. */

const NEWEST_FIRST = { orderBy: [['lastAt', 'desc']] } as const;

/** One database call. */
export async function byNumber(caller: DeskCaller, number: string): Promise<TicketDoc[]> {
  const found = await find('tickets', { number }, { limit: 1 });
  return found.filter((ticket) => ticket.erasedAt === undefined && canReadTicket(caller, ticket));
}

/** One database call for each part of what the caller may read. */
export function byOrder(caller: DeskCaller, order: string, cursor: string | undefined): Promise<Page<TicketDoc>> {
  const queries = readableBy(caller).map((scope) => ({ ...scope, findable: orderKey(order) }));
  return findPage('tickets', queries, { ...NEWEST_FIRST, size: OUR_LIMITS.listPage, cursor });
}

/** The newest of whoever bears this name, and of what says these words; `wordsIn`: in how many the words were looked for. */
export async function byNameOrWords(
  caller: DeskCaller,
  { name, words }: Sought,
  cursor: string | undefined,
): Promise<Page<TicketDoc> & { readonly wordsIn: number }> {
  const [named, newest] = await Promise.all([byName(caller, name), newestReadable(caller)]);
  const said = await thoseThatSay(words, newest);
  const all = new Map([...named, ...said.tickets].map((ticket) => [ticket._id, ticket]));
  const page = pageOf([...all.values()], { ...NEWEST_FIRST, size: OUR_LIMITS.listPage, cursor });
  return { ...page, wordsIn: said.lookedAt };
}

/** Of those whose name the caller may see: to find by a name is to be told it. The newest hundred, which is one call each. */
async function byName(caller: DeskCaller, name: string): Promise<TicketDoc[]> {
  const keys = nameKeys(name);
  const queries = readableBy(caller).flatMap((scope) => keys.map((findable) => ({ ...scope, findable })));
  const found = await inParallel(queries, (query) =>
    find('tickets', query, { ...NEWEST_FIRST, limit: OUR_LIMITS.countedTickets }),
  );
  return found.flat().filter((ticket) => canSeeShopperName(caller, ticket));
}
