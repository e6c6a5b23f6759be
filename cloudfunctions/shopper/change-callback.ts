import type { SpecOf } from '../../contract';
import { maskPhone } from '../../domain/compliance';
import { AppError } from '../../domain/kernel';
import { decided } from '../_commit';
import type { Handler } from '../_entry';
import { requireOpenForCall } from '../_records/require-open-for-call';
import { sealInTicket } from '../_records/ticket-texts';
import { changeOwnTicket } from './own-ticket';

/** When to be called, and at which number where none was left: nobody has to wait in a queue for that. */
export const changeCallback: Handler<SpecOf<'shopper', 'ticket.changeCallback'>> = (context, input) =>
  changeOwnTicket(context, input, {
    decide: async (ticket, { at }) => {
      await requireOpenForCall(input.wishedAt, { teamId: ticket.teamId, now: context.now() });
      const wishedAt = input.wishedAt ?? null;
      const number = input.phone === undefined ? ticket.callback : numberOf(ticket._id, input.phone);
      if (!number) throw new AppError('INVALID_STATE', { status: ticket.status });
      return decided(ticket, { type: 'change_callback', wishedAt }, at, {
        // Another wish: that somebody called before is over.
        also: { callback: { phone: number.phone, maskedPhone: number.maskedPhone, wishedAt } },
      });
    },
  });

/** A number as a ticket keeps it: sealed, and masked for all that is shown without a reason. */
export const numberOf = (ticketId: string, phone: string) => ({
  phone: sealInTicket(ticketId, 'phone', phone),
  maskedPhone: maskPhone(phone),
});
