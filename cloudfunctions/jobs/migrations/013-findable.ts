import { findableBy } from '../../_records/findable';
import { type Migration, takeEach } from './migration';

/** Tickets are found by their order's numbers and their shopper's name; of what was erased nothing leads anywhere. */
export const findable: Migration = {
  number: 13,
  name: 'findable',
  step: takeEach('tickets', async (transaction, ticket) => {
    if (ticket.findable !== undefined || ticket.erasedAt !== undefined) return;
    const [order, shopper] = await Promise.all([
      ticket.order ? transaction.get('orders', ticket.order.id) : undefined,
      ticket.shopperId ? transaction.get('shoppers', ticket.shopperId) : undefined,
    ]);
    const v = (ticket.v ?? 0) + 1;
    await transaction.update('tickets', ticket._id, { findable: findableBy(order, shopper), v });
  }),
};
