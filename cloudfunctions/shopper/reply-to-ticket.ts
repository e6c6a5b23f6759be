import type { SpecOf } from '../../contract';
import { decided } from '../_commit';
import type { Handler } from '../_entry';
import { requireAcceptableText } from '../_records/check-text';
import { takePictures } from '../_records/take-pictures';
import { changeOwnTicket } from './own-ticket';

/**
 * Says more. To a resolved ticket that means it is not: the message reopens it, while it can be. Mere thanks do not: they
 * are kept, and the page asks whether anything is left.
 */
export const replyToTicket: Handler<SpecOf<'shopper', 'ticket.reply'>> = (context, input) =>
  changeOwnTicket(context, input, {
    prepare: async () => {
      await Promise.all([takePictures(context, input.pictures), requireAcceptableText(context, input.text)]);
    },
    decide: (ticket, { at }) => {
      const { text, pictures } = input;
      return decided(ticket, { type: 'write', text, hasPictures: pictures.length > 0 }, at, {
        said: { text, pictures },
      });
    },
  });
