import type { SpecOf } from '../../contract';
import { canRevealPhone } from '../../domain/agent';
import { AppError } from '../../domain/kernel';
import { decided } from '../_commit';
import type { Handler } from '../_entry';
import { callerOf, get } from '../_records';
import { unsealInTicket } from '../_records/ticket-texts';
import { changeAsAgent } from './desk-caller';
import { noteAccess } from './note-access';

/**
 * Shows the phone a shopper left, once its being shown is written down: in the access log with the reason, and in the
 * timeline, where the shopper sees who looked. The number is opened afterwards, so that no answer that is kept holds it.
 */
export const revealPhone: Handler<SpecOf<'agent', 'ticket.revealPhone'>> = async (context, input) => {
  const { at } = await changeAsAgent(context, input, {
    allowed: canRevealPhone,
    decide: async (ticket, step) => {
      const change = decided(ticket, { type: 'reveal', what: 'phone' }, step.at);
      if (!ticket.callback) throw new AppError('NOT_FOUND');
      await noteAccess(context, ticket, {
        ...step,
        key: input.key,
        what: 'phone',
        why: input.why ?? 'other',
        reason: input.reason,
      });
      return change;
    },
  });
  const ticket = await get('tickets', input.ticketId);
  // Asked again, because a repeated call may come after the ticket went to somebody else.
  if (!ticket?.callback || !canRevealPhone(callerOf(context), ticket)) throw new AppError('FORBIDDEN');
  return { phone: unsealInTicket(ticket, 'phone', ticket.callback.phone), at };
};
