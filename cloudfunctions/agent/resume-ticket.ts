import type { SpecOf } from '../../contract';
import { canHold } from '../../domain/agent';
import { resumed } from '../../domain/ticket';
import type { Handler } from '../_kit';
import { changeAsAgent } from './desk-caller';

/** Goes on before the hold runs out. */
export const resumeTicket: Handler<SpecOf<'agent', 'ticket.resume'>> = (context, input) =>
  changeAsAgent(context, input, {
    allowed: canHold,
    decide: (ticket, { at }) => ({ changes: resumed(ticket, at), entry: { kind: 'event', event: 'resumed' } }),
  });
