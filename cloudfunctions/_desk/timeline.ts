import type { TimelineEntry } from '../../contract';
import { maskText } from '../../domain/compliance';
import { OUR_LIMITS } from '../../domain/kernel';
import type { TicketEvent } from '../../domain/ticket';
import { command, type EntryDoc, findPage, temporaryUrls } from '../_kit';
import { unsealInEntry } from './ticket-texts';

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
  'ended',
  'withdrawn',
  'merged',
  'rated',
  'phone_revealed',
]);

/** A piece of a timeline, oldest first, and where what came before begins. */
interface TimelinePiece {
  readonly entries: TimelineEntry[];
  readonly earlierCursor?: string;
}

/**
 * The newest piece of a ticket's timeline, or the one before `cursor`. The shopper gets public words as they were written;
 * the desk gets all of it with personal numbers masked. One database call, and one to the storage when there are pictures.
 */
export async function timelineFor(
  audience: 'shopper' | 'desk',
  ticketId: string,
  cursor?: string,
): Promise<TimelinePiece> {
  const { items, nextCursor } = await findPage(
    'ticket_entries',
    // What the shopper never sees takes no room on their pages.
    audience === 'desk' ? { ticketId } : { ticketId, kind: command.in(['shopper', 'agent', 'event']) },
    { orderBy: [['at', 'desc']], size: OUR_LIMITS.timelinePage, cursor },
  );
  const entries = items.reverse().filter((entry) => audience === 'desk' || isPublic(entry));
  const urls = await temporaryUrls(entries.flatMap(({ pictures }) => pictures));
  return {
    entries: entries.map((entry) => viewOf(entry, urls, audience === 'desk' ? maskText : asWritten)),
    ...(nextCursor !== undefined && { earlierCursor: nextCursor }),
  };
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
