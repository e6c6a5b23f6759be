import type { TimelineEntry } from '../../contract';
import { maskText } from '../../domain/compliance';
import type { TicketEvent } from '../../domain/ticket';
import { type EntryDoc, find, temporaryUrls } from '../_kit';
import { unsealInEntry } from './ticket-texts';

/** The newest so many are shown. */
const MOST_ENTRIES = 300;

/** What a shopper may know of the desk's doings. Who looked at their phone is one of them. */
const PUBLIC_EVENTS: ReadonlySet<TicketEvent> = new Set([
  'created',
  'claimed',
  'held',
  'resumed',
  'resolved',
  'expired',
  'reopened',
  'closed',
  'withdrawn',
  'merged',
  'rated',
  'phone_revealed',
]);

/**
 * A ticket's timeline, oldest first. The shopper gets public words as they were written; the desk gets all of it with
 * personal numbers masked. One database call, and one to the storage when there are pictures.
 */
export async function timelineFor(audience: 'shopper' | 'desk', ticketId: string): Promise<TimelineEntry[]> {
  const newestFirst = await find('ticket_entries', { ticketId }, { orderBy: [['at', 'desc']], limit: MOST_ENTRIES });
  const entries = newestFirst.reverse().filter((entry) => audience === 'desk' || isPublic(entry));
  const urls = await temporaryUrls(entries.flatMap(({ pictures }) => pictures));
  return entries.map((entry) => viewOf(entry, urls, audience === 'desk' ? maskText : asWritten));
}

const asWritten = (text: string) => text;

function isPublic({ kind, event }: EntryDoc): boolean {
  if (kind === 'note') return false;
  return kind !== 'event' || (event !== null && PUBLIC_EVENTS.has(event));
}

function viewOf(entry: EntryDoc, urls: ReadonlyMap<string, string>, shown: (text: string) => string): TimelineEntry {
  const { _id, at, kind, authorName, text, pictures, event } = entry;
  return {
    id: _id,
    at,
    kind,
    ...(authorName !== null && { author: authorName }),
    ...(text !== null && { text: shown(unsealInEntry(entry, text)) }),
    pictures: pictures.map((fileId) => ({ fileId, url: urls.get(fileId) })),
    ...(event !== null && { event }),
  };
}
