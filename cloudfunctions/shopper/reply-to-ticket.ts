import type { SpecOf } from '../../contract';
import { shopperWrote } from '../../domain/ticket';
import { requireAcceptableText } from '../_desk/check-text';
import { reopenTicket } from '../_desk/reopen-ticket';
import { sealPreview } from '../_desk/ticket-texts';
import { type Handler, requireOwnFiles } from '../_kit';
import { changeOwnTicket } from './own-ticket';

/** Says more. To a resolved ticket that means it is not: the message reopens it, while it can be. */
export const replyToTicket: Handler<SpecOf<'shopper', 'ticket.reply'>> = (context, input) =>
  changeOwnTicket(context, input, {
    prepare: async () => {
      requireOwnFiles(context, input.pictures);
      await requireAcceptableText(context, input.text);
    },
    decide: async (ticket, { at, transaction }) => {
      const { text, pictures } = input;
      const isFinished = ticket.queue === 'none';
      const changes = isFinished ? await reopenTicket(transaction, ticket, at) : shopperWrote(ticket, at);
      return {
        changes: { ...changes, preview: sealPreview(ticket._id, text) },
        entry: { kind: 'shopper', text, pictures, ...(isFinished && { event: 'reopened' }) },
      };
    },
  });
