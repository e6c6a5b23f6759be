import type { SpecOf } from '../../contract';
import { canSetComplaint } from '../../domain/agent';
import { decided } from '../_commit';
import type { Handler } from '../_entry';
import { changeAsAgent } from './desk-caller';

/** That its shopper does not complain, whatever the words said; or that they did after all. Nothing shows that they could see. */
export const setComplaint: Handler<SpecOf<'agent', 'ticket.setComplaint'>> = (context, input) =>
  changeAsAgent(context, input, {
    allowed: canSetComplaint,
    decide: (ticket, { at }) => decided(ticket, { type: 'set_complaint', isComplaint: input.isComplaint }, at),
  });
