import type { SpecOf } from '../../contract';
import { canNote } from '../../domain/agent';
import { decided } from '../_commit';
import type { Handler } from '../_entry';
import { changeAsAgent } from './desk-caller';

/** A private note: no clock stops, and nothing shows that the shopper could see. */
export const noteTicket: Handler<SpecOf<'agent', 'ticket.note'>> = (context, input) =>
  changeAsAgent(context, input, {
    allowed: canNote,
    decide: (ticket, { at }) => decided(ticket, { type: 'note' }, at, { said: { text: input.text } }),
  });
