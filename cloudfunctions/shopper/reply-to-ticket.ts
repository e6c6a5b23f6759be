import type { SpecOf } from '../../contract';
import { isMereThanks, shopperWrote } from '../../domain/ticket';
import { requireAcceptableText } from '../_desk/check-text';
import { reopenTicket } from '../_desk/reopen-ticket';
import { takePictures } from '../_desk/take-pictures';
import { sealPreview } from '../_desk/ticket-texts';
import type { Handler } from '../_kit';
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
      const isFinished = ticket.queue === 'none';
      if (ticket.status === 'resolved' && pictures.length === 0 && isMereThanks(text)) {
        return { changes: { lastAt: at }, entry: { kind: 'shopper', text } };
      }
      const changes = isFinished ? reopenTicket(ticket, at) : shopperWrote(ticket, at);
      return {
        changes: { ...changes, preview: sealPreview(ticket, text) },
        entry: { kind: 'shopper', text, pictures, ...(isFinished && { event: 'reopened' }) },
      };
    },
  });
