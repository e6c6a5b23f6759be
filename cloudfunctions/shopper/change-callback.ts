import type { SpecOf } from '../../contract';
import { AppError } from '../../domain/kernel';
import { decided } from '../_commit';
import type { Handler } from '../_entry';
import { changeOwnTicket } from './own-ticket';
import { requireOpenForCall } from './require-open-for-call';

/** Another time to be called. The number stays: another one is another message. */
export const changeCallback: Handler<SpecOf<'shopper', 'ticket.changeCallback'>> = (context, input) =>
  changeOwnTicket(context, input, {
    prepare: () => requireOpenForCall(input.wishedAt, context.now()),
    decide: (ticket, { at }) => {
      const { callback } = ticket;
      if (!callback) throw new AppError('INVALID_STATE', { status: ticket.status });
      const wishedAt = input.wishedAt ?? null;
      return decided(ticket, { type: 'change_callback', wishedAt }, at, {
        also: { callback: { ...callback, wishedAt } },
      });
    },
  });
