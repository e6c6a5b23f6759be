import type { SpecOf } from '../../contract';
import { decided } from '../_commit';
import type { Handler } from '../_entry';
import { requireAcceptableText } from '../_records/check-text';
import { ratingSetAside } from '../_records/earlier-ratings';
import { takePictures } from '../_records/take-pictures';
import { sealPreview } from '../_records/ticket-texts';
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
      const change = decided(ticket, { type: 'write', text, hasPictures: pictures.length > 0 }, at, {
        said: { text, pictures },
      });
      const isReopened = change.facts.some(({ name }) => name === 'reopened');
      // Mere thanks say nothing that the queue should show.
      if (ticket.queue === 'none' && !isReopened) return change;
      const also = { ...(isReopened && ratingSetAside(ticket)), preview: sealPreview(ticket, text) };
      return { ...change, changes: { ...change.changes, ...also } };
    },
  });
