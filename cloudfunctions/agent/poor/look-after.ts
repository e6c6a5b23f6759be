import type { SpecOf } from '../../../contract';
import { canLookAfter } from '../../../domain/agent';
import { decided } from '../../_commit';
import type { Handler } from '../../_entry';
import { changeAsAgent } from '../desk-caller';

/** Few stars are looked after by the caller from now on, or have been. Changes nothing else: nothing is reopened by it. */
export const lookAfter: Handler<SpecOf<'agent', 'ticket.lookAfter'>> = (context, input) =>
  changeAsAgent(context, input, {
    allowed: canLookAfter,
    decide: (ticket, { at, caller }) => decided(ticket, { type: 'look_after', step: input.step, by: caller }, at),
  });
