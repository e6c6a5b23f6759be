import type { SpecOf } from '../../contract';
import { canReply } from '../../domain/agent';
import { decided } from '../_commit';
import { requireAcceptableText } from '../_desk/check-text';
import { takePictures } from '../_desk/take-pictures';
import type { Handler } from '../_kit';
import { changeAsAgent } from './desk-caller';

/** Answers in public; `asks` hands the ticket to the shopper until they answer. */
export const replyToTicket: Handler<SpecOf<'agent', 'ticket.reply'>> = (context, input) =>
  changeAsAgent(context, input, {
    allowed: canReply,
    countedIn: 'ticket',
    prepare: async () => {
      await Promise.all([takePictures(context, input.pictures), requireAcceptableText(context, input.text)]);
    },
    decide: (ticket, { at }) => {
      const { text, pictures, asks } = input;
      return decided(ticket, { type: 'reply', asks }, at, { also: { handover: null }, said: { text, pictures } });
    },
  });
