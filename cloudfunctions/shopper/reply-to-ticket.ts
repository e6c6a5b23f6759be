import type { SpecOf } from '../../contract';
import { decided } from '../_commit';
import type { Handler } from '../_entry';
import { deskSettings } from '../_records';
import { requireAcceptableText } from '../_records/check-text';
import { complaintIn } from '../_records/complaint-in';
import { takePictures } from '../_records/take-pictures';
import { changeOwnTicket } from './own-ticket';

/**
 * Says more. To a resolved ticket that means it is not: the message reopens it, while it can be. Mere thanks do not: they
 * are kept, and the page asks whether anything is left.
 */
export const replyToTicket: Handler<SpecOf<'shopper', 'ticket.reply'>> = (context, input) =>
  changeOwnTicket(context, input, {
    prepare: async () => {
      const [settings] = await Promise.all([
        deskSettings(context.now()),
        takePictures(context, input.pictures),
        requireAcceptableText(context, input.text),
      ]);
      return complaintIn(input.text, settings);
    },
    decide: (ticket, { at, prepared: complaint }) => {
      const { text, pictures } = input;
      return decided(ticket, { type: 'write', text, hasPictures: pictures.length > 0, complaint }, at, {
        said: { text, pictures },
      });
    },
  });
