import type { Millis } from '../../domain/kernel';
import { NEVER } from '../../domain/kernel';
import { dueMove, ERASED, type TicketStatus } from '../../domain/ticket';
import { find, transact, updateAll } from '../_records';
import type { TicketDoc } from '../_records/documents';
import { dropUnread } from '../_records/head';
import { sealInTicket } from '../_records/ticket-texts';
import { deleteUnused } from '../_records/used-files';
import { command } from '../_sdk';
import { bestEffort } from '../_sdk/best-effort';

const TICKETS = 50;
const ENDED: readonly TicketStatus[] = ['closed', 'cancelled'];

/** Erases what ended long enough ago. Returns how many tickets were due. */
export async function eraseEndedTickets(now: Millis): Promise<number> {
  const due = await find(
    'tickets',
    { timerAt: command.lte(now), status: command.in(ENDED) },
    { orderBy: [['timerAt', 'asc']], limit: TICKETS, fields: ['_id'] },
  );
  for (const { _id } of due) await bestEffort('erase', () => eraseTicket(_id, now));
  return due.length;
}

/** Messages with pictures that are looked after in one go; a ticket with more of them is finished by the next run. */
const BATCH = 100;

/**
 * Takes out of a ticket that ended long ago everything that somebody wrote, and all that leads to its shopper. What
 * figures are made of stays: what it was about, its times, its stars. Pictures go first and the ticket's own timer
 * last, each step again without harm, so that whatever it dies at, the next run finds the rest.
 */
async function eraseTicket(ticketId: string, now: Millis): Promise<void> {
  const withPictures = await find(
    'ticket_entries',
    { ticketId, 'pictures.0': command.exists(true) },
    { limit: BATCH, fields: ['pictures'] },
  );
  if (withPictures.length > 0) {
    await deleteUnused(
      withPictures.flatMap(({ pictures }) => pictures),
      ticketId,
    );
    const ids = withPictures.map(({ _id }) => _id);
    await updateAll('ticket_entries', { ticketId, _id: command.in(ids) }, { pictures: [], updatedAt: now });
  }
  if (withPictures.length === BATCH) return;
  // A hash of what was written could still tell whether it was this or that.
  await updateAll('ticket_entries', { ticketId }, { text: null, inputHash: '', updatedAt: now });
  // Who looked, at what and when, stays; why is words.
  await updateAll('access_log', { ticketId }, { reason: null, updatedAt: now });
  const nobodys = { to: '', nextAt: NEVER, updatedAt: now };
  await updateAll('outbox', { ticketId }, nobodys);
  // Of earlier builds.
  await updateAll('notices', { ticketId }, nobodys);
  await transact(async (transaction) => {
    const ticket = await transaction.get('tickets', ticketId);
    if (!ticket || dueMove(ticket, now) !== 'erase') return;
    if (ticket.hasUnread) await dropUnread(transaction, ticket);
    await transaction.update('tickets', ticketId, {
      ...withoutPerson(ticket),
      erasedAt: now,
      updatedAt: now,
      v: ticket.v + 1,
    });
  });
}

function withoutPerson({ _id, order, packet, rating, earlierRatings }: TicketDoc): Partial<TicketDoc> {
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
    rating: rating && { ...rating, comment: null },
    ...(earlierRatings && { earlierRatings: earlierRatings.map((earlier) => ({ ...earlier, comment: null })) }),
  };
}
