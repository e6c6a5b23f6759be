import { maskTexts } from '../../../domain/compliance';
import { OUR_LIMITS, WECHAT_LIMITS } from '../../../domain/kernel';
import { foldedWords, saysAll } from '../../../domain/search';
import { find, findMany } from '../../_records';
import type { EntryDoc, TicketDoc } from '../../_records/documents';
import { previewOf, unsealInEntry } from '../../_records/ticket-texts';
import { command, inParallel } from '../../_sdk';

/*
 * Words are looked for where they lie sealed, in the newest tickets only: a copy that could be searched would be one that
 * could be read.
 */

/** Tickets whose timelines are read together: as a rule their entries fit one query. */
const TOGETHER = 20;

/** The newest tickets of those that the queries name together. Two database calls for each part of them, in the worst case. */
export async function newestReadable(queries: readonly object[]): Promise<TicketDoc[]> {
  const atMost = OUR_LIMITS.searchedTickets;
  const found = await inParallel(queries, (query) =>
    findMany('tickets', { ...query }, { orderBy: [['lastAt', 'desc']], atMost }),
  );
  return found
    .flat()
    .filter(({ erasedAt }) => erasedAt === undefined)
    .sort((one, other) => other.lastAt - one.lastAt)
    .slice(0, atMost);
}

interface Said {
  readonly tickets: readonly TicketDoc[];
  /** How many were looked at when the time was over, or all. */
  readonly lookedAt: number;
}

/**
 * Those of the tickets in which all of the words stand as the desk reads them: what is masked is not found, or a search would
 * tell what a mask hides. One database call for each twenty, for as long as there is time. Of timelines beyond a hundred
 * entries in twenty tickets the rest is left out.
 */
export async function thoseThatSay(words: readonly string[], tickets: readonly TicketDoc[]): Promise<Said> {
  const endsAt = Date.now() + OUR_LIMITS.searchMillis;
  const parts = Array.from({ length: Math.ceil(tickets.length / TOGETHER) }, (_, nth) =>
    tickets.slice(nth * TOGETHER, (nth + 1) * TOGETHER),
  );
  const looked = await inParallel(parts, async (part) => {
    if (Date.now() > endsAt) return undefined;
    const entries = await entriesOf(part);
    return part.filter((ticket) => says(ticket, entries.get(ticket._id) ?? [], words));
  });
  const lookedAt = parts.reduce((sum, part, nth) => sum + (looked[nth] ? part.length : 0), 0);
  return { tickets: looked.flatMap((some) => some ?? []), lookedAt };
}

async function entriesOf(tickets: readonly TicketDoc[]): Promise<ReadonlyMap<string, EntryDoc[]>> {
  const query = { ticketId: command.in(tickets.map(({ _id }) => _id)) };
  const fields = ['ticketId', 'kind', 'text', 'at'];
  const entries = await find('ticket_entries', query, { limit: WECHAT_LIMITS.queryRecords, fields });
  const byTicket = new Map<string, EntryDoc[]>();
  for (const entry of entries.sort((one, other) => one.at - other.at)) {
    if (entry.text === null) continue;
    byTicket.set(entry.ticketId, [...(byTicket.get(entry.ticketId) ?? []), entry]);
  }
  return byTicket;
}

function says(ticket: TicketDoc, entries: readonly EntryDoc[], words: readonly string[]): boolean {
  const texts = entries.map((entry) => (entry.text === null ? '' : unsealInEntry(entry, entry.text)));
  const shown = [previewOf(ticket), ticket.order?.title ?? ''];
  // Masking costs the most, so it is for those that would be found without it.
  if (!saysAll(foldedWords([...shown, ...texts].join('\n')), words)) return false;
  const masked = maskTexts(texts, ticket.order?.numbers);
  return saysAll(foldedWords([...shown, ...masked].join('\n')), words);
}
