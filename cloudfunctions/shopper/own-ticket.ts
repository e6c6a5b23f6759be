import type { TicketAck } from '../../contract';
import { AppError, type Millis, OUR_LIMITS } from '../../domain/kernel';
import { type ChangeStep, changeTicket } from '../_desk/change-ticket';
import type { Context, TicketDoc } from '../_kit';

/** Throws NOT_FOUND for everybody's tickets but the caller's own. */
export function requireOwnTicket({ openid }: Context, ticket: TicketDoc | undefined): TicketDoc {
  if (ticket?.shopperId !== openid) throw new AppError('NOT_FOUND');
  return ticket;
}

/** Changes one of the caller's own tickets, once. */
export function changeOwnTicket<P = undefined>(
  context: Context,
  input: { readonly key: string; readonly ticketId: string },
  { prepare, decide }: ChangeStep<P>,
): Promise<TicketAck> {
  return changeTicket(context, input, {
    prepare,
    decide: async (ticket, step) => {
      const { changes, ...rest } = await decide(requireOwnTicket(context, ticket), step);
      return { ...rest, changes: { ...changes, shopperChanges: countChange(ticket, step.at) } };
    },
  });
}

/** Counted in the ticket itself, which is written anyway. Throws RATE_LIMITED, with `details.retryAt`. */
function countChange({ shopperChanges: known }: TicketDoc, at: Millis): TicketDoc['shopperChanges'] {
  const { count, withinMillis } = OUR_LIMITS.shopperChangesPerTicket;
  if (!known || at >= known.sinceAt + withinMillis) return { count: 1, sinceAt: at };
  if (known.count >= count) throw new AppError('RATE_LIMITED', { retryAt: known.sinceAt + withinMillis });
  return { ...known, count: known.count + 1 };
}
