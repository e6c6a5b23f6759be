import type { SpecOf } from '../../contract';
import { decided } from '../_commit';
import type { Handler } from '../_entry';
import { requireAcceptableText } from '../_records/check-text';
import { changeOwnTicket } from './own-ticket';

/** Not done after all, within seven days. */
export const reopenTicket: Handler<SpecOf<'shopper', 'ticket.reopen'>> = (context, input) =>
  changeOwnTicket(context, input, {
    prepare: () => requireAcceptableText(context, input.text),
    decide: (ticket, { at }) => {
      const { text } = input;
      const said = text === undefined ? {} : { said: { text } };
      return decided(ticket, { type: 'reopen', hasText: text !== undefined }, at, said);
    },
  });
