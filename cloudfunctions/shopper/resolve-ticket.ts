import type { SpecOf } from '../../contract';
import { resolved } from '../../domain/ticket';
import type { Handler } from '../_kit';
import { changeOwnTicket } from './own-ticket';

/** The shopper's own 解决了. */
export const resolveTicket: Handler<SpecOf<'shopper', 'ticket.resolve'>> = (context, input) =>
  changeOwnTicket(context, input, {
    decide: (ticket, { at }) => ({
      changes: resolved(ticket, { by: 'shopper' }, at),
      entry: { kind: 'event', event: 'resolved' },
    }),
  });
