import type { SpecOf } from '../../contract';
import { canResolve } from '../../domain/agent';
import { resolved } from '../../domain/ticket';
import { requireAcceptableText } from '../_desk/check-text';
import type { Handler } from '../_kit';
import { changeAsAgent } from './desk-caller';

/** Done, perhaps with a last public word. */
export const resolveTicket: Handler<SpecOf<'agent', 'ticket.resolve'>> = (context, input) =>
  changeAsAgent(context, input, {
    allowed: canResolve,
    prepare: () => requireAcceptableText(context, input.text),
    decide: (ticket, { at }) => {
      const { text } = input;
      return {
        changes: { ...resolved(ticket, { by: 'agent', isReply: text !== undefined }, at), handover: null },
        entry: { kind: text === undefined ? 'event' : 'agent', event: 'resolved', text },
        notice: 'resolved',
      };
    },
  });
