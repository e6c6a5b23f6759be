import type { SpecOf } from '../../contract';
import { decided } from '../_commit';
import type { Handler } from '../_entry';
import { deskSettings } from '../_records';
import { requireAcceptableText } from '../_records/check-text';
import { complaintIn } from '../_records/complaint-in';
import { changeOwnTicket } from './own-ticket';

/** Not done after all, within seven days. */
export const reopenTicket: Handler<SpecOf<'shopper', 'ticket.reopen'>> = (context, input) =>
  changeOwnTicket(context, input, {
    prepare: async () => {
      const [settings] = await Promise.all([deskSettings(context.now()), requireAcceptableText(context, input.text)]);
      return complaintIn(input.text ?? '', settings);
    },
    decide: (ticket, { at, prepared: complaint }) => {
      const { text } = input;
      const said = text === undefined ? {} : { said: { text } };
      return decided(ticket, { type: 'reopen', hasText: text !== undefined, complaint }, at, said);
    },
  });
