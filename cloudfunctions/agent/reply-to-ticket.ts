import type { SpecOf } from '../../contract';
import { canReply } from '../../domain/agent';
import { decided } from '../_commit';
import type { Handler } from '../_entry';
import { takeReplyPictures } from '../_records/canned-pictures';
import { requireAcceptableText } from '../_records/check-text';
import { changeAsAgent } from './desk-caller';
import { requireFilled } from './require-filled';

/** Answers in public; `asks` hands the ticket to the shopper until they answer. */
export const replyToTicket: Handler<SpecOf<'agent', 'ticket.reply'>> = (context, input) =>
  changeAsAgent(context, input, {
    allowed: canReply,
    countedIn: 'ticket',
    prepare: async () => {
      requireFilled(input.text);
      await Promise.all([takeReplyPictures(context, input.pictures), requireAcceptableText(context, input.text)]);
    },
    decide: (ticket, { at }) => {
      const { text, pictures, asks, anyway } = input;
      return decided(ticket, { type: 'reply', asks }, at, { said: { text, pictures, anyway } });
    },
  });
