import type { SpecOf } from '../../contract';
import { requireAcceptableText } from '../_desk/check-text';
import { reopenTicket as reopen } from '../_desk/reopen-ticket';
import { sealPreview } from '../_desk/ticket-texts';
import type { Handler } from '../_kit';
import { changeOwnTicket } from './own-ticket';

/** Not done after all, within seven days. */
export const reopenTicket: Handler<SpecOf<'shopper', 'ticket.reopen'>> = (context, input) =>
  changeOwnTicket(context, input, {
    prepare: () => requireAcceptableText(context, input.text),
    decide: (ticket, { at }) => {
      const { text } = input;
      return {
        changes: {
          ...reopen(ticket, at),
          ...(text !== undefined && { preview: sealPreview(ticket, text) }),
        },
        entry: { kind: text === undefined ? 'event' : 'shopper', event: 'reopened', text },
      };
    },
  });
