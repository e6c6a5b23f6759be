import type { SpecOf } from '../../contract';
import { canMergeAway, canMergeInto } from '../../domain/agent';
import { AppError, LIST_COUNTS } from '../../domain/kernel';
import { canUndoSplit, type MergedTicket, requireMergeable } from '../../domain/ticket';
import { commitTicket, decided, type TicketChange } from '../_commit';
import type { Handler } from '../_entry';
import { requireMember } from '../_records';
import type { TicketDoc } from '../_records/documents';
import { resealedPhone, resealedPreview } from '../_records/ticket-texts';
import { stableId } from '../_sdk';
import { changeAsAgent } from './desk-caller';

/**
 * Two tickets of one shopper become one: this one ends, the other goes on for both, in one transaction. Its shopper is told, and
 * whoever holds the other.
 */
export const mergeTicket: Handler<SpecOf<'agent', 'ticket.merge'>> = (context, input) =>
  changeAsAgent(context, input, {
    allowed: (caller, ticket) => canMergeAway(caller, ticket) || canUndoSplit(ticket, caller.id),
    decide: async (ticket, { at, caller, transaction, entryId }): Promise<TicketChange> => {
      const into = await transaction.get('tickets', input.intoId);
      if (!into || !canMergeInto(caller, into)) throw new AppError('NOT_FOUND');
      // Who split it may take that back, and send it nowhere else.
      if (!canMergeAway(caller, ticket) && ticket.splitFrom?.id !== into._id) throw new AppError('FORBIDDEN');
      requireMergeable(ticket, into);
      return {
        ...decided(ticket, { type: 'merge', into: named(into) }, at),
        beside: async ({ before }) => {
          const laterAt = Math.max(at, into.updatedAt + 1);
          const from = { ...before, ...named(before) };
          const change = decided(into, { type: 'take_in', from }, laterAt, { also: broughtAlong(before, into) });
          return commitTicket(transaction, {
            before: into,
            after: { ...into, ...change.changes, updatedAt: laterAt, v: into.v + 1 },
            change,
            at: laterAt,
            now: context.now(),
            entryId: stableId('took_in', entryId),
            by: requireMember(context),
            record: { inputHash: '', ack: null },
          });
        },
      };
    },
  });

const named = ({ _id, number }: TicketDoc): MergedTicket => ({ id: _id, number });

/** What the other would lose with it: the wish to be called, the order, labels, and what a list shows of who waits. */
function broughtAlong(from: TicketDoc, into: TicketDoc): Partial<TicketDoc> {
  const labels = [...new Set([...(into.labels ?? []), ...(from.labels ?? [])])].slice(0, LIST_COUNTS.labelsOfTicket);
  const isNewer = from.lastWordAt > into.lastWordAt;
  return {
    ...(labels.length > 0 && { labels }),
    ...(from.callback && !into.callback && { callback: { ...from.callback, phone: resealedPhone(from, into) } }),
    ...(from.order && !into.order && { order: from.order, findable: bothOf(from, into) }),
    ...(isNewer && { preview: resealedPreview(from, into) }),
  };
}

const bothOf = (from: TicketDoc, into: TicketDoc): readonly string[] => [
  ...new Set([...(into.findable ?? []), ...(from.findable ?? [])]),
];
