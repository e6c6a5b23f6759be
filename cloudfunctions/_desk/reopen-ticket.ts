import { canHoldTickets } from '../../domain/agent';
import type { Millis } from '../../domain/kernel';
import { type Person, reopened, type TicketChanges } from '../../domain/ticket';
import type { TicketDoc, Transaction } from '../_kit';

/** Reopens to the agent who held it last, as long as they still answer shoppers; otherwise into the queue. */
export async function reopenTicket(transaction: Transaction, ticket: TicketDoc, at: Millis): Promise<TicketChanges> {
  return reopened(ticket, await lastAgent(transaction, ticket), at);
}

async function lastAgent(transaction: Transaction, { lastAssigneeId }: TicketDoc): Promise<Person | null> {
  if (lastAssigneeId === null) return null;
  const member = await transaction.get('members', lastAssigneeId);
  return member && canHoldTickets(member) ? { id: member._id, name: member.name } : null;
}
