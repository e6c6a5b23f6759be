import type { SpecOf } from '../../contract';
import { OUR_LIMITS } from '../../domain/kernel';
import type { Handler } from '../_entry';
import { findPage } from '../_records';
import { unsealInTicket } from '../_records/ticket-texts';

/** The caller's own tickets, the last one that something happened to first. */
export const listTickets: Handler<SpecOf<'shopper', 'ticket.list'>> = async ({ openid }, { cursor }) => {
  const { items, nextCursor } = await findPage(
    'tickets',
    { shopperId: openid },
    { orderBy: [['lastAt', 'desc']], size: OUR_LIMITS.listPage, cursor },
  );
  const tickets = items.map((ticket) => ({
    id: ticket._id,
    number: ticket.number,
    status: ticket.status,
    topic: ticket.topic,
    preview: unsealInTicket(ticket, 'subject', ticket.subject),
    orderTitle: ticket.order?.title,
    hasUnread: ticket.hasUnread,
    createdAt: ticket.createdAt,
    lastAt: ticket.lastAt,
  }));
  return { tickets, nextCursor };
};
