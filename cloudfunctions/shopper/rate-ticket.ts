import type { SpecOf } from '../../contract';
import { decided } from '../_commit';
import { requireAcceptableText } from '../_desk/check-text';
import { sealInTicket } from '../_desk/ticket-texts';
import type { Handler } from '../_kit';
import { changeOwnTicket } from './own-ticket';

/** Stars, once. The comment stands in the ticket only: the timeline says that it was rated, and how. */
export const rateTicket: Handler<SpecOf<'shopper', 'ticket.rate'>> = (context, input) =>
  changeOwnTicket(context, input, {
    prepare: () => requireAcceptableText(context, input.comment),
    decide: (ticket, { at }) => {
      const { stars, reasons, comment } = input;
      const given = [...new Set(reasons)];
      const sealed = comment === undefined ? null : sealInTicket(ticket._id, 'comment', comment);
      return decided(ticket, { type: 'rate', stars, reasons: given }, at, {
        also: { rating: { stars, reasons: given, comment: sealed, at } },
      });
    },
  });
