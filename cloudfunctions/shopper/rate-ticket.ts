import type { SpecOf } from '../../contract';
import { requireRatable } from '../../domain/ticket';
import { requireAcceptableText } from '../_desk/check-text';
import { sealInTicket } from '../_desk/ticket-texts';
import type { Handler } from '../_kit';
import { changeOwnTicket } from './own-ticket';

/** Stars, once. The comment stands in the ticket only: the timeline says that it was rated, and how. */
export const rateTicket: Handler<SpecOf<'shopper', 'ticket.rate'>> = (context, input) =>
  changeOwnTicket(context, input, {
    prepare: () => requireAcceptableText(context, input.comment),
    decide: (ticket, { at }) => {
      requireRatable(ticket, at);
      const { stars, reasons, comment } = input;
      return {
        changes: {
          rating: {
            stars,
            reasons: [...new Set(reasons)],
            comment: comment === undefined ? null : sealInTicket(ticket._id, 'comment', comment),
            at,
          },
        },
        entry: {
          kind: 'event',
          event: 'rated',
          facts: { stars, reasons: reasons.join(' '), agentId: ticket.lastAssigneeId },
        },
      };
    },
  });
