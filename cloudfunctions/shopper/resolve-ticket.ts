import type { SpecOf } from '../../contract';
import { decided } from '../_commit';
import type { Handler } from '../_entry';
import { changeOwnTicket } from './own-ticket';

/** The shopper's own 解决了. */
export const resolveTicket: Handler<SpecOf<'shopper', 'ticket.resolve'>> = (context, input) =>
  changeOwnTicket(context, input, {
    decide: (ticket, { at }) => decided(ticket, { type: 'resolve', by: 'shopper', isReply: false }, at),
  });
