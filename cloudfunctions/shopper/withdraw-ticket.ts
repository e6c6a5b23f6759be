import type { SpecOf } from '../../contract';
import { decided } from '../_commit';
import type { Handler } from '../_entry';
import { changeOwnTicket } from './own-ticket';

/** The shopper takes it back while nobody is done with it. */
export const withdrawTicket: Handler<SpecOf<'shopper', 'ticket.withdraw'>> = (context, input) =>
  changeOwnTicket(context, input, {
    decide: (ticket, { at }) => decided(ticket, { type: 'withdraw' }, at),
  });
