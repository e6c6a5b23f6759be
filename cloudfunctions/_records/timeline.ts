import type { TimelineEntry } from '../../contract';
import { maskTexts } from '../../domain/compliance';
import { isPublicEvent } from '../../domain/events';
import { OUR_LIMITS } from '../../domain/kernel';
import type { Delivery } from '../../domain/notice';
import { command } from '../_sdk';
import { deliveriesOf } from './deliveries';
import type { EntryDoc } from './documents';
import { temporaryUrls } from './files';
import { findPage } from './page';
import { findByIds } from './store';
import { englishIn, unsealInEntry } from './ticket-texts';
import { turnsBefore } from './turns';

interface TimelineOptions {
  /** Where the piece before ended. */
  readonly cursor?: string;
  /** Numbers of the ticket's own order and parcel, which the desk may read. */
  readonly ownNumbers?: readonly string[];
  /** What was said to the machine before, by the ids of these turns: it stands above the first entry. */
  readonly turns?: readonly string[] | undefined;
  /** Of another ticket, what this one was split off for: it stands above the first entry, too. */
  readonly splitFrom?: { readonly entryIds: readonly string[] } | null | undefined;
}

/** A piece of a timeline, oldest first, and where what came before begins. */
interface TimelinePiece {
  readonly entries: TimelineEntry[];
  readonly earlierCursor?: string;
}

/**
 * The newest piece of a ticket's timeline, or the one before `cursor`. The shopper gets public words as they were written;
 * the desk gets all of it with personal numbers masked, and what became of telling its shopper. One database call, and one to the
 * storage when there are pictures, one more where a conversation came before, one where it was split from another, and one for the desk where something was to be sent.
 */
export async function timelineFor(
  audience: 'shopper' | 'desk',
  ticketId: string,
  { cursor, ownNumbers = [], turns = [], splitFrom }: TimelineOptions = {},
): Promise<TimelinePiece> {
  const { items, nextCursor } = await findPage(
    'ticket_entries',
    // What the shopper never sees takes no room on their pages.
    audience === 'desk' ? { ticketId } : { ticketId, kind: command.in(['shopper', 'agent', 'event']) },
    {
      orderBy: [['at', 'desc']],
      size: OUR_LIMITS.timelinePage,
      cursor,
      ...(audience === 'desk' && { endAt: betweenVoices }),
    },
  );
  const isBeginning = nextCursor === undefined;
  const moved = isBeginning && splitFrom ? await findByIds('ticket_entries', splitFrom.entryIds) : [];
  const all = [...[...moved].sort((one, other) => one.at - other.at), ...items.reverse()];
  const entries = all.filter((entry) => audience === 'desk' || isPublic(entry));
  const [urls, deliveries] = await Promise.all([
    temporaryUrls(entries.flatMap(({ pictures }) => pictures)),
    audience === 'desk' ? deliveriesOf(entries) : NONE_TOLD,
  ]);
  const before = isBeginning && turns.length > 0 ? await turnsBefore(audience, turns, ownNumbers) : [];
  const views =
    audience === 'desk'
      ? withDeliveries(deskViews(entries, urls, ownNumbers), deliveries)
      : entries.map((entry) => ({ ...viewOf(entry, urls), ...englishOf(entry) }));
  return {
    entries: [...before, ...views],
    ...(nextCursor !== undefined && { earlierCursor: nextCursor }),
  };
}

function englishOf(entry: EntryDoc): Pick<TimelineEntry, 'english'> {
  const english = englishIn(entry);
  return english === undefined ? {} : { english };
}

const NONE_TOLD: ReadonlyMap<string, Delivery> = new Map();

const withDeliveries = (views: readonly TimelineEntry[], deliveries: ReadonlyMap<string, Delivery>): TimelineEntry[] =>
  views.map((view) => {
    const delivery = deliveries.get(view.id);
    return delivery ? { ...view, delivery } : view;
  });

/** What the desk reads: the shopper's words and notes masked, agents' own words to the shopper as they went out. */
function deskViews(
  entries: readonly EntryDoc[],
  urls: ReadonlyMap<string, string>,
  ownNumbers: readonly string[],
): TimelineEntry[] {
  const masked = new Map<string, string>();
  for (const row of rowsOfOneVoice(entries)) {
    const texts = maskTexts(row.map(wordsOf), ownNumbers);
    for (const [index, { _id }] of row.entries()) masked.set(_id, texts[index] ?? '');
  }
  return entries.map((entry) => {
    const text = masked.get(entry._id);
    const view = { ...viewOf(entry, urls), ...raiseOf(entry) };
    if (text === undefined) return { ...view, ...flagOf(entry) };
    return { ...view, text, ...(text !== wordsOf(entry) && { isMasked: true }) };
  });
}

/** What has to be masked, in rows of what one voice said without the other's coming in between: a number may go over two. */
function rowsOfOneVoice(entries: readonly EntryDoc[]): EntryDoc[][] {
  const rows: EntryDoc[][] = [];
  let last: EntryDoc['kind'] | undefined;
  for (const entry of entries) {
    if (entry.text === null) continue;
    if (isMasked(entry) && entry.kind === last) rows.at(-1)?.push(entry);
    else if (isMasked(entry)) rows.push([entry]);
    last = entry.kind;
  }
  return rows;
}

const raiseOf = ({ happened = [] }: EntryDoc): Pick<TimelineEntry, 'isComplaint'> =>
  happened.some(({ name }) => name === 'complaint_raised') ? { isComplaint: true } : {};

/** Of which lists it holds words, as was seen when it went out. */
export function flagOf({ happened = [] }: Pick<EntryDoc, 'happened'>): Pick<TimelineEntry, 'flagged'> {
  const fact = happened.find(({ name }) => name === 'words_flagged');
  if (fact?.name !== 'words_flagged') return {};
  const { lists, anyway } = fact;
  return { flagged: { lists: [...lists], ...(anyway && { anyway }) } };
}

const isMasked = ({ kind }: EntryDoc): boolean => kind === 'shopper' || kind === 'note';

/**
 * Where a page of the desk ends: not within a row, of which the next page could not tell that its number goes on here. One
 * that is a single row from end to end is cut where it is full.
 */
function betweenVoices(newestFirst: readonly EntryDoc[], most: number): number {
  const hasWords = ({ text }: EntryDoc): boolean => text !== null;
  for (let end = most; end > 0; end -= 1) {
    const older = newestFirst.slice(end).find(hasWords);
    const newer = newestFirst.slice(0, end).filter(hasWords).at(-1);
    if (!older) continue;
    if (!newer || !isMasked(older) || older.kind !== newer.kind) return end;
  }
  return most;
}

const wordsOf = (entry: EntryDoc): string => (entry.text === null ? '' : unsealInEntry(entry, entry.text));

/** Whether a ticket's shopper may read it. */
export function isPublic({ kind, event }: EntryDoc): boolean {
  if (kind === 'note') return false;
  return kind !== 'event' || (event !== null && isPublicEvent(event));
}

function viewOf(entry: EntryDoc, urls: ReadonlyMap<string, string>): TimelineEntry {
  const { _id, at, kind, authorName, text, pictures, event } = entry;
  return {
    id: _id,
    at,
    kind,
    ...(authorName !== null && { author: authorName }),
    ...(text !== null && { text: wordsOf(entry) }),
    pictures: pictures.map((fileId) => ({ fileId, url: urls.get(fileId) })),
    ...(event !== null && { event }),
  };
}
