import type { TicketAck } from '../../contract';
import { AppError, type Millis, NEVER } from '../../domain/kernel';
import type { NoticeCause } from '../../domain/notice';
import type { TicketEvent, TicketState } from '../../domain/ticket';
import {
  type Context,
  changeTicketOnce,
  type EntryDoc,
  type NewEntry,
  type TicketDoc,
  type Transaction,
} from '../_kit';
import { tryDeliverNotice } from './deliver-notice';
import { enqueueNotice } from './enqueue-notice';
import { sealInEntry } from './ticket-texts';

/** What stands in the timeline for a change. */
export interface EntryContent {
  readonly kind: EntryDoc['kind'];
  readonly event?: TicketEvent;
  readonly text?: string;
  readonly pictures?: readonly string[];
  /** What figures need besides the move itself, which is added: codes and numbers, no texts. */
  readonly facts?: EntryDoc['facts'];
}

/** What is decided about a ticket, seeing it as it is inside the transaction. */
export interface TicketChange {
  readonly changes: Partial<TicketDoc>;
  readonly entry: EntryContent;
  /** Set when the shopper is to be told. */
  readonly notice?: NoticeCause;
}

export interface ChangeStep<P> {
  /** Before the transaction: checks and look-ups that do not depend on the ticket's state. */
  readonly prepare?: () => Promise<P>;
  /** Throws when the caller may not, or the ticket does not allow it. May run again when the transaction lost. */
  readonly decide: (ticket: TicketDoc, step: DecisionContext<P>) => TicketChange | Promise<TicketChange>;
}

interface DecisionContext<P> {
  /** The moment of this change: later than every change before it, also when two machines' clocks differ. */
  readonly at: Millis;
  readonly entryId: string;
  readonly transaction: Transaction;
  readonly prepared: P;
}

/**
 * Changes a ticket once: the ticket, its timeline entry and its notice in one transaction, then a first attempt to
 * deliver the notice. Throws NOT_FOUND when there is no such ticket, and what `decide` throws.
 */
export async function changeTicket<P = undefined>(
  context: Context,
  input: { readonly key: string; readonly ticketId: string },
  { prepare, decide }: ChangeStep<P>,
): Promise<TicketAck> {
  let noticeId: string | undefined;
  const ack = await changeTicketOnce(context, input, {
    prepare: async () => prepare?.() as Promise<P>,
    change: async (transaction, entryId, prepared) => {
      const ticket = await transaction.get('tickets', input.ticketId);
      if (!ticket) throw new AppError('NOT_FOUND');
      const at = Math.max(context.now(), ticket.updatedAt + 1);
      const { changes, entry, notice } = await decide(ticket, { at, entryId, transaction, prepared });
      const after: TicketDoc = { ...ticket, ...changes };
      await transaction.update('tickets', ticket._id, { ...changes, updatedAt: at, v: ticket.v + 1 });
      if (notice) {
        const agentName = context.member?.name ?? null;
        noticeId = await enqueueNotice(transaction, entryId, { cause: notice, ticket, agentName }, context.now());
      }
      return { ack: ackOf(after, at), entry: entryOf(context, entryId, entry, { ticket, after, at }) };
    },
  });
  if (noticeId !== undefined) await tryDeliverNotice(noticeId, Date.now);
  return ack;
}

export function ackOf(ticket: TicketDoc, at: Millis): TicketAck {
  return { ticketId: ticket._id, number: ticket.number, status: ticket.status, at };
}

/** The timeline entry of a change, with the facts that figures are rebuilt from. `by` has no member for a shopper or a timer. */
export function entryOf(
  by: Pick<Context, 'member'>,
  entryId: string,
  { kind, event, text, pictures, facts }: EntryContent,
  { ticket, after, at }: { ticket: TicketDoc | undefined; after: TicketDoc; at: Millis },
): NewEntry {
  return {
    ticketId: after._id,
    kind,
    event: event ?? null,
    authorId: by.member?._id ?? null,
    authorName: by.member?.name ?? null,
    // Pictures may come without words.
    text: text ? sealInEntry(entryId, text) : null,
    pictures: pictures ?? [],
    facts: {
      ...facts,
      from: ticket?.status ?? null,
      to: after.status,
      assigneeId: after.assigneeId,
      teamId: after.teamId,
      waitedMillis: waitedMillis(ticket, after, at),
    },
    at,
  };
}

/** How long the shopper had waited when this change ended it. */
function waitedMillis(before: TicketState | undefined, after: TicketState, at: Millis): Millis | null {
  const hasEnded = before && before.waitingSinceAt !== NEVER && after.waitingSinceAt === NEVER;
  return hasEnded ? at - before.waitingSinceAt : null;
}
