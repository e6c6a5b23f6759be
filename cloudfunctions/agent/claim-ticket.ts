import type { SpecOf } from '../../contract';
import { canClaim } from '../../domain/agent';
import { decided } from '../_commit';
import type { Handler } from '../_entry';
import { changeAsAgent } from './desk-caller';

/** Takes a ticket from the queue. Of two who try at once, the second is told who has it. */
export const claimTicket: Handler<SpecOf<'agent', 'ticket.claim'>> = (context, input) =>
  changeAsAgent(context, input, {
    allowed: canClaim,
    decide: (ticket, { at, caller }) => decided(ticket, { type: 'claim', by: caller }, at),
  });
