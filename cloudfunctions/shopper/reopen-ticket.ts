import type { SpecOf } from '../../contract';
import { headStartWorth, newHeadStarts } from '../../domain/routing';
import { decided } from '../_commit';
import type { Handler } from '../_entry';
import { deskSettings, get } from '../_records';
import { requireAcceptableText } from '../_records/check-text';
import { complaintIn } from '../_records/complaint-in';
import { membershipOf } from '../_records/membership';
import { changeOwnTicket } from './own-ticket';

/** Not done after all, within seven days. */
export const reopenTicket: Handler<SpecOf<'shopper', 'ticket.reopen'>> = (context, input) =>
  changeOwnTicket(context, input, {
    prepare: async () => {
      const now = context.now();
      const [settings, shopper] = await Promise.all([
        deskSettings(now),
        get('shoppers', context.openid),
        requireAcceptableText(context, input.text),
      ]);
      const arrival = { ...membershipOf(shopper, now), orderAmountFen: undefined, isUpset: false };
      const standing = newHeadStarts(arrival, headStartWorth(settings));
      return { complaint: complaintIn(input.text ?? '', settings), standing };
    },
    decide: (ticket, { at, prepared }) => {
      const { text } = input;
      const said = text === undefined ? {} : { said: { text } };
      return decided(ticket, { type: 'reopen', hasText: text !== undefined, ...prepared }, at, said);
    },
  });
