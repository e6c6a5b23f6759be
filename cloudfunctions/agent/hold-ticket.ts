import type { SpecOf } from '../../contract';
import { canHold } from '../../domain/agent';
import { held } from '../../domain/ticket';
import { requireAcceptableText } from '../_desk/check-text';
import { sealInTicket } from '../_desk/ticket-texts';
import type { Handler } from '../_kit';
import { changeAsAgent } from './desk-caller';

/** Rests for at most 72 h, for a reason that the shopper reads. */
export const holdTicket: Handler<SpecOf<'agent', 'ticket.hold'>> = (context, input) =>
  changeAsAgent(context, input, {
    allowed: canHold,
    prepare: () => requireAcceptableText(context, input.reason),
    decide: (ticket, { at }) => {
      const { untilAt } = input;
      const reason = sealInTicket(ticket._id, 'hold', input.reason);
      return {
        changes: { ...held(ticket, { untilAt, reason }, at), handover: null },
        entry: { kind: 'event', event: 'held', facts: { untilAt } },
      };
    },
  });
