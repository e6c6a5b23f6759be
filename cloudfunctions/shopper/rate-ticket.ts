import type { SpecOf } from '../../contract';
import { creditedFor } from '../../domain/ticket';
import { decided } from '../_commit';
import type { Handler } from '../_entry';
import { requireAcceptableText } from '../_records/check-text';
import { ratingSetAside } from '../_records/earlier-ratings';
import { sealInTicket } from '../_records/ticket-texts';
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
        also: {
          // Of earlier builds: those of the resolution before still stand there.
          ...ratingSetAside(ticket),
          rating: { stars, reasons: given, comment: sealed, at, agentId: creditedFor(ticket) },
        },
      });
    },
  });
