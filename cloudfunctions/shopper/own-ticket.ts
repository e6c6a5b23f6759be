import type { TicketAck } from '../../contract';
import { AppError, countCall, OUR_LIMITS } from '../../domain/kernel';
import { type ChangeStep, changeTicket } from '../_commit';
import type { Context } from '../_records';
import type { TicketDoc } from '../_records/documents';

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
      // Counted in the ticket itself, which is written anyway.
      const counted = countCall(ticket.shopperChanges, OUR_LIMITS.shopperChangesPerTicket, step.at);
      return { ...rest, changes: { ...changes, shopperChanges: counted } };
    },
  });
}
