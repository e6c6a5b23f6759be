import type { Millis } from '../../domain/kernel';
import { decideTicket, type TicketCommand } from '../../domain/ticket';
import type { Transaction } from '../_records';
import type { TicketDoc } from '../_records/documents';
import { stableId } from '../_sdk';
import { commitByItself, type TicketChange } from './commit-ticket';
import type { Left } from './left';

/** As `moveTicket`, in the caller's transaction, with the words that go with it. Answers what is left to do, undefined where there was nothing to move. */
export async function moveIn(
  transaction: Transaction,
  before: TicketDoc,
  now: Millis,
  command: TicketCommand,
  said?: TicketChange['said'],
): Promise<Left | undefined> {
  // Later than every change before it, also when two machines' clocks differ.
  const at = Math.max(now, before.updatedAt + 1);
  const change: TicketChange = { ...decideTicket(before, command, at), ...(said && { said }) };
  if (change.facts.length === 0) return undefined;
  const after: TicketDoc = { ...before, ...change.changes, updatedAt: at, v: before.v + 1 };
  const entryId = stableId('moved', before._id, String(before.v));
  return commitByItself(transaction, { before, after, change, at, now, entryId });
}
