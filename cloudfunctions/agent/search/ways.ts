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

export interface Search {
  readonly caller: DeskCaller;
  /** Only of those that have it. */
  readonly labelId: string | undefined;
  readonly cursor: string | undefined;
}

const NEWEST_FIRST = { orderBy: [['lastAt', 'desc']] } as const;

/** The parts of what the caller may read and looks among. */
const among = ({ caller, labelId }: Search) =>
  readableBy(caller).map((scope) => ({ ...scope, ...(labelId !== undefined && { labels: labelId }) }));

const pageAlong = (search: Search, more: object = {}): Promise<Page<TicketDoc>> => {
  const queries = among(search).map((scope) => ({ ...scope, ...more }));
  return findPage('tickets', queries, { ...NEWEST_FIRST, size: OUR_LIMITS.listPage, cursor: search.cursor });
};

/** One database call for each part. */
export const byLabel = (search: Search): Promise<Page<TicketDoc>> => pageAlong(search);

/** A number may be that of a ticket and of an order. One database call, and one for each part. */
export async function byCode(search: Search, { number, order }: Sought): Promise<Page<TicketDoc>> {
  const [numbered, ordered] = await Promise.all([
    number === undefined || search.cursor !== undefined ? [] : byNumber(search, number),
    order === undefined ? { items: [] } : pageAlong(search, { findable: orderKey(order) }),
  ]);
  const others = ordered.items.filter(({ _id }) => numbered.every((ticket) => ticket._id !== _id));
  return { ...ordered, items: [...numbered, ...others] };
}

async function byNumber({ caller, labelId }: Search, number: string): Promise<TicketDoc[]> {
  const found = await find('tickets', { number, ...(labelId !== undefined && { labels: labelId }) }, { limit: 1 });
  return found.filter((ticket) => ticket.erasedAt === undefined && canReadTicket(caller, ticket));
}

/** The newest of whoever bears this name, and of what says these words; `wordsIn`: in how many the words were looked for. */
export async function byNameOrWords(
  search: Search,
  { name, words }: Sought,
): Promise<Page<TicketDoc> & { readonly wordsIn: number }> {
  const [named, newest] = await Promise.all([byName(search, name), newestReadable(among(search))]);
  const said = await thoseThatSay(words, newest);
  const all = new Map([...named, ...said.tickets].map((ticket) => [ticket._id, ticket]));
  const page = pageOf([...all.values()], { ...NEWEST_FIRST, size: OUR_LIMITS.listPage, cursor: search.cursor });
  return { ...page, wordsIn: said.lookedAt };
}

/** Of those whose name the caller may see: to find by a name is to be told it. The newest hundred, which is one call each. */
async function byName(search: Search, name: string): Promise<TicketDoc[]> {
  const keys = nameKeys(name);
  const queries = among(search).flatMap((scope) => keys.map((findable) => ({ ...scope, findable })));
  const found = await inParallel(queries, (query) =>
    find('tickets', query, { ...NEWEST_FIRST, limit: OUR_LIMITS.countedTickets }),
  );
  return found.flat().filter((ticket) => canSeeShopperName(search.caller, ticket));
}
