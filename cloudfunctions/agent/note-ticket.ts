import type { SpecOf } from '../../contract';
import { canNote } from '../../domain/agent';
import { mentionedAfter } from '../../domain/ticket';
import { decided } from '../_commit';
import type { Handler } from '../_entry';
import { changeAsAgent } from './desk-caller';
import { membersToMention, requireReaders } from './mentions';

/**
 * A private note: no clock stops, and nothing shows that the shopper could see. Who is named in it finds the ticket among their
 * mentions until they open it.
 */
export const noteTicket: Handler<SpecOf<'agent', 'ticket.note'>> = (context, input) =>
  changeAsAgent(context, input, {
    allowed: canNote,
    prepare: () => membersToMention(input.mentions),
    decide: (ticket, { at, prepared }) => {
      const { mentions } = input;
      requireReaders(mentions, prepared, ticket);
      const mentioned = mentionedAfter(ticket.mentioned ?? [], mentions, at);
      return decided(ticket, { type: 'note', mentions }, at, {
        said: { text: input.text },
        ...(mentions.length > 0 && { also: { mentioned } }),
      });
    },
  });
