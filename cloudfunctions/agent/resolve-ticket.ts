import type { SpecOf } from '../../contract';
import { canResolve } from '../../domain/agent';
import { decided } from '../_commit';
import type { Handler } from '../_entry';
import { requireAcceptableText } from '../_records/check-text';
import { changeAsAgent } from './desk-caller';
import { requireFilled } from './require-filled';

/** Done, perhaps with a last public word. */
export const resolveTicket: Handler<SpecOf<'agent', 'ticket.resolve'>> = (context, input) =>
  changeAsAgent(context, input, {
    allowed: canResolve,
    countedIn: 'ticket',
    prepare: async () => {
      requireFilled(input.text);
      await requireAcceptableText(context, input.text);
    },
    decide: (ticket, { at }) => {
      const { text, anyway } = input;
      const command = { type: 'resolve', by: 'agent', isReply: text !== undefined } as const;
      return decided(ticket, command, at, text === undefined ? {} : { said: { text, anyway } });
    },
  });
