import type { TicketAck } from '../../contract';
import { AppError, countCall, type Millis, OUR_LIMITS } from '../../domain/kernel';
import { type Context, countedWrite, once, type Transaction, transact } from '../_records';
import type { TicketDoc } from '../_records/documents';
import { commitTicket, type TicketChange } from './commit-ticket';
import { finish } from './finish';
import type { Left } from './left';

export interface ChangeStep<P, M extends object = object> {
  /** Before the transaction: checks and look-ups that do not depend on the ticket's state. */
  readonly prepare?: (() => Promise<P>) | undefined;
  /** Throws when the caller may not, or the ticket does not allow it. May run again when the transaction lost. */
  readonly decide: (ticket: TicketDoc, step: DecisionContext<P>) => TicketChange | Promise<TicketChange>;
  /** Where a change by the desk is counted: in the member's own record, or in a ticket that they had to take before. */
  readonly countedIn?: 'member' | 'ticket' | undefined;
  /** What was sent, where the ticket was found by it: a repeat is known by this. */
  readonly sent?: Keyed | undefined;
  /** What else is answered, and kept with the record that it happened: ids and numbers, no texts of persons. */
  readonly answered?: ((done: { readonly before: TicketDoc; readonly after: TicketDoc }) => M) | undefined;
}

interface DecisionContext<P> {
  /** The moment of this change: later than every change before it, also when two machines' clocks differ. */
  readonly at: Millis;
  readonly entryId: string;
  readonly transaction: Transaction;
  readonly prepared: P;
}

interface Keyed {
  readonly key: string;
}

/**
 * Changes a ticket once, and does at once what follows from it outside. Throws NOT_FOUND when there is no such ticket,
 * RATE_LIMITED, and what `decide` throws.
 */
export async function changeTicket<P = undefined, M extends object = object>(
  context: Context,
  input: Keyed & { readonly ticketId: string },
  { prepare, decide, countedIn = 'member', sent = input, answered }: ChangeStep<P, M>,
): Promise<TicketAck & M> {
  let left: readonly Left[] = [];
  const ack = await once(context, sent, 'ticket_entries', async (entryId, inputHash) => {
    const counted = countedIn === 'member' ? countedWrite(context) : undefined;
    const prepared = (await prepare?.()) as P;
    const committed = await transact(async (transaction) => {
      const before = await transaction.get('tickets', input.ticketId);
      if (!before) throw new AppError('NOT_FOUND');
      const at = Math.max(context.now(), before.updatedAt + 1);
      const decided = await decide(before, { at, entryId, transaction, prepared });
      const inTicket = countedIn === 'ticket' ? { deskChanges: countDesk(before, at) } : {};
      const change = { ...decided, changes: { ...decided.changes, ...inTicket } };
      const after: TicketDoc = { ...before, ...change.changes, updatedAt: at, v: before.v + 1 };
      const done = { ...ackOf(after, at), ...(answered?.({ before, after }) as M) };
      const by = context.member;
      const record = { inputHash, ack: done };
      const commit = { before, after, change, at, now: context.now(), entryId, by, counted, record };
      const left = [await commitTicket(transaction, commit)];
      if (change.beside) left.push(await change.beside({ before, at }));
      return { done, left };
    });
    // Only of a commit that is known to have happened: a repeat finds its key taken, and its row with whoever made it.
    left = committed.left;
    return committed.done;
  });
  for (const one of left) await finish(one, Date.now);
  return ack;
}

const countDesk = ({ deskChanges }: TicketDoc, at: Millis) =>
  countCall(deskChanges, OUR_LIMITS.deskChangesPerTicket, at);

/** How a ticket is made, in two steps. */
export interface MakeStep {
  /** Looks things up and asks others, before the transaction and without effects of its own. */
  prepare(entryId: string): Promise<TicketDoc>;
  /** In the transaction, before anything is written. */
  check(transaction: Transaction): Promise<void>;
  /** What happened with it, and the words that began it. */
  change(ticket: TicketDoc): TicketChange;
}

/** Makes a ticket, once, and does at once what follows from it. */
export async function makeTicket(
  context: Context,
  input: Keyed,
  { prepare, check, change }: MakeStep,
): Promise<TicketAck> {
  let left: Left = {};
  const ack = await once(context, input, 'ticket_entries', async (entryId, inputHash) => {
    const after = await prepare(entryId);
    const at = after.createdAt;
    const made = ackOf(after, at);
    left = await transact(async (transaction) => {
      await check(transaction);
      const record = { inputHash, ack: made };
      const by = context.member;
      const commit = { before: undefined, after, change: change(after), at, now: at, entryId, by, record };
      return commitTicket(transaction, commit);
    });
    return made;
  });
  await finish(left, Date.now);
  return ack;
}

function ackOf(ticket: TicketDoc, at: Millis): TicketAck {
  return { ticketId: ticket._id, number: ticket.number, status: ticket.status, at };
}
