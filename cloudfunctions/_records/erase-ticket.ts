import { type Millis, NEVER } from '../../domain/kernel';
import { ERASED } from '../../domain/ticket';
import { command } from '../_sdk';
import type { TicketDoc } from './documents';
import { dropUnread } from './head';
import { find, get, updateAll } from './store';
import { sealInTicket } from './ticket-texts';
import { transact } from './transaction';
import { deleteUnused } from './used-files';

/** Messages with pictures that are looked after in one go; a ticket with more of them is finished by the next run. */
const BATCH = 100;

/**
 * Takes out of a ticket that ended long ago everything that somebody wrote, and all that leads to its shopper. What
 * figures are made of stays: what it was about, its times, its stars. Pictures go first and the ticket's own timer
 * last, each step again without harm, so that whatever it dies at, the next run finds the rest. Answers whether it came to the end.
 *
 * @param isOver asked before anything is taken out, and again where the ticket itself is emptied
 */
export async function eraseTicket(
  ticketId: string,
  now: Millis,
  isOver: (ticket: TicketDoc) => boolean,
): Promise<boolean> {
  const before = await get('tickets', ticketId);
  if (!before || !isOver(before)) return true;
  for (const words of wordsOf(before)) if (!(await eraseWords(words, now))) return false;
  // Who looked, at what and when, stays; why is words.
  await updateAll('access_log', { ticketId }, { reason: null, updatedAt: now });
  // A score outlives what was typed beside it, which may quote its shopper.
  await updateAll('qa_reviews', { ticketId }, { words: null, updatedAt: now });
  const nobodys = { to: '', nextAt: NEVER, updatedAt: now };
  await updateAll('outbox', { ticketId }, nobodys);
  // Of earlier builds.
  await updateAll('notices', { ticketId }, nobodys);
  await transact(async (transaction) => {
    const ticket = await transaction.get('tickets', ticketId);
    if (!ticket || ticket.erasedAt !== undefined || !isOver(ticket)) return;
    if (ticket.hasUnread) await dropUnread(transaction, ticket);
    await transaction.update('tickets', ticketId, {
      ...withoutPerson(ticket),
      // Asked for while it could still have come back.
      ...(ticket.status === 'resolved' && { status: 'closed' as const }),
      erasedAt: now,
      updatedAt: now,
      v: ticket.v + 1,
    });
  });
  return true;
}

/** Where words are to be looked for that are of a ticket. */
interface Words {
  readonly ticketId: string;
  readonly _id?: unknown;
}

/** What was split from it goes with the ticket that is of it, and what it was split off for goes with it, wherever it was written. */
function wordsOf({ _id: ticketId, splits = [], splitFrom }: TicketDoc): Words[] {
  const gone = splits.flatMap(({ entryIds }) => entryIds);
  const own = gone.length === 0 ? { ticketId } : { ticketId, _id: command.nin(gone) };
  return splitFrom ? [own, { ticketId: splitFrom.id, _id: command.in([...splitFrom.entryIds]) }] : [own];
}

/** Whether all of them are gone. */
async function eraseWords(words: Words, now: Millis): Promise<boolean> {
  const withPictures = await find(
    'ticket_entries',
    { ...words, 'pictures.0': command.exists(true) },
    { limit: BATCH, fields: ['pictures'] },
  );
  if (withPictures.length > 0) {
    await deleteUnused(
      withPictures.flatMap(({ pictures }) => pictures),
      words.ticketId,
    );
    const ids = withPictures.map(({ _id }) => _id);
    const those = { ticketId: words.ticketId, _id: command.in(ids) };
    await updateAll('ticket_entries', those, { pictures: [], updatedAt: now });
  }
  if (withPictures.length === BATCH) return false;
  // A hash of what was written could still tell whether it was this or that.
  await updateAll(
    'ticket_entries',
    { ...words },
    { text: null, english: command.remove(), inputHash: '', updatedAt: now },
  );
  return true;
}

function withoutPerson({ _id, order, packet, rating, earlierRatings, request }: TicketDoc): Partial<TicketDoc> {
  return {
    ...ERASED,
    shopperId: '',
    shopperName: '',
    preview: sealInTicket(_id, 'preview', ''),
    subject: sealInTicket(_id, 'subject', ''),
    order: order && { ...order, id: '', title: '', numbers: [] },
    packet: { ...packet, searched: null },
    findable: [],
    labels: [],
    mentioned: [],
    callback: null,
    handover: null,
    ...(request && { request: withoutAddress(request) }),
    rating: rating && { ...rating, comment: null },
    ...(earlierRatings && { earlierRatings: earlierRatings.map((earlier) => ({ ...earlier, comment: null })) }),
  };
}

function withoutAddress({
  address: _,
  ...request
}: NonNullable<TicketDoc['request']>): NonNullable<TicketDoc['request']> {
  return request;
}
