import type { SpecOf } from '../../contract';
import { canNote } from '../../domain/agent';
import type { Handler } from '../_entry';
import { changeAsAgent } from './desk-caller';
import { labelled, requireStandingLabels } from './labelling';

/** Puts labels on a ticket and takes them off. Nothing shows that the shopper could see. */
export const labelTicket: Handler<SpecOf<'agent', 'ticket.label'>> = (context, input) =>
  changeAsAgent(context, input, {
    allowed: canNote,
    prepare: () => requireStandingLabels(input.add),
    decide: (ticket, { at }) => labelled(ticket, input, at),
  });
