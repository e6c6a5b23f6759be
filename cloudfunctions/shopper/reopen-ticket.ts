import type { SpecOf } from '../../contract';
import { decided } from '../_commit';
import type { Handler } from '../_entry';
import { requireAcceptableText } from '../_records/check-text';
import { ratingSetAside } from '../_records/earlier-ratings';
import { sealPreview } from '../_records/ticket-texts';
import { changeOwnTicket } from './own-ticket';

/** Not done after all, within seven days. */
export const reopenTicket: Handler<SpecOf<'shopper', 'ticket.reopen'>> = (context, input) =>
  changeOwnTicket(context, input, {
    prepare: () => requireAcceptableText(context, input.text),
    decide: (ticket, { at }) => {
      const { text } = input;
      return decided(ticket, { type: 'reopen', hasText: text !== undefined }, at, {
        also: { ...ratingSetAside(ticket), ...(text !== undefined && { preview: sealPreview(ticket, text) }) },
        ...(text !== undefined && { said: { text } }),
      });
    },
  });
