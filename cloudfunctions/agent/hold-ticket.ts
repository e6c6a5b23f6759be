import type { SpecOf } from '../../contract';
import { canHold } from '../../domain/agent';
import { decided } from '../_commit';
import type { Handler } from '../_entry';
import { requireAcceptableText } from '../_records/check-text';
import { sealInTicket } from '../_records/ticket-texts';
import { changeAsAgent } from './desk-caller';

/** Rests for at most 72 h, for a reason that the shopper reads. */
export const holdTicket: Handler<SpecOf<'agent', 'ticket.hold'>> = (context, input) =>
  changeAsAgent(context, input, {
    allowed: canHold,
    prepare: () => requireAcceptableText(context, input.reason),
    decide: (ticket, { at }) => {
      const reason = sealInTicket(ticket._id, 'hold', input.reason);
      return decided(ticket, { type: 'hold', untilAt: input.untilAt, reason }, at);
    },
  });
