import type { SpecOf } from '../../contract';
import { canHold } from '../../domain/agent';
import { decided } from '../_commit';
import type { Handler } from '../_entry';
import { changeAsAgent } from './desk-caller';

/** Goes on before the hold runs out. */
export const resumeTicket: Handler<SpecOf<'agent', 'ticket.resume'>> = (context, input) =>
  changeAsAgent(context, input, {
    allowed: canHold,
    decide: (ticket, { at }) => decided(ticket, { type: 'resume' }, at),
  });
