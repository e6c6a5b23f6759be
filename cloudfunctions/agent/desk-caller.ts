import type { TicketAck } from '../../contract';
import { canClaim, canReadTicket } from '../../domain/agent';
import { AppError } from '../../domain/kernel';
import { requireUnfinished } from '../../domain/ticket';
import { type ChangeStep, changeTicket, type TicketChange } from '../_commit';
import { type Context, callerOf, type DeskCaller } from '../_records';
import type { TicketDoc } from '../_records/documents';

/**
 * Throws NOT_FOUND when there is no such ticket, the caller may not know of it (the two are never told apart), or
 * nothing is left of it but figures.
 */
export function requireReadable(caller: DeskCaller, ticket: TicketDoc | undefined): TicketDoc {
  if (!ticket || ticket.erasedAt !== undefined || !canReadTicket(caller, ticket)) throw new AppError('NOT_FOUND');
  return ticket;
}

export interface AgentStep<P, M extends object = object> {
  /** The predicate of domain/agent for this action. */
  readonly allowed: (caller: DeskCaller, ticket: TicketDoc) => boolean;
  readonly prepare?: ChangeStep<P>['prepare'];
  readonly countedIn?: ChangeStep<P>['countedIn'];
  readonly sent?: ChangeStep<P>['sent'];
  readonly answered?: ChangeStep<P, M>['answered'];
  readonly decide: (
    ticket: TicketDoc,
    step: Parameters<ChangeStep<P>['decide']>[1] & { readonly caller: DeskCaller },
  ) => TicketChange | Promise<TicketChange>;
}

/**
 * Changes a ticket as a member of the desk, once. Throws NOT_FOUND when they may not know of it, FORBIDDEN when they
 * may read it but not do this, INVALID_STATE when nobody can any more. Who could claim it may know of it: that somebody else was faster is no secret in a team.
 */
export function changeAsAgent<P = undefined, M extends object = object>(
  context: Context,
  input: { readonly key: string; readonly ticketId: string },
  { allowed, decide, ...step }: AgentStep<P, M>,
): Promise<TicketAck & M> {
  const caller = callerOf(context);
  return changeTicket(context, input, {
    ...step,
    decide: (ticket, step) => {
      if (!allowed(caller, ticket)) {
        if (!canReadTicket(caller, ticket) && !canClaim(caller, ticket)) throw new AppError('NOT_FOUND');
        // Nobody holds a finished ticket; that it is finished says more than that it is not theirs.
        requireUnfinished(ticket.status);
        throw new AppError('FORBIDDEN');
      }
      return decide(ticket, { ...step, caller });
    },
  });
}
