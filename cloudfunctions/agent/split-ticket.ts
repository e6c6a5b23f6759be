import type { HandlerInput, SpecOf, TicketAck } from '../../contract';
import { canSplit } from '../../domain/agent';
import type { TicketFact } from '../../domain/events';
import { createdWith } from '../../domain/ticket';
import { commitTicket, decided, type TicketChange } from '../_commit';
import type { Handler } from '../_entry';
import { type Context, requireMember } from '../_records';
import type { TicketDoc } from '../_records/documents';
import { withFreeNumber } from '../_records/free-number';
import { resealedWords } from '../_records/ticket-texts';
import { stableId } from '../_sdk';
import { changeAsAgent } from './desk-caller';
import { readToSplit, splitDoc, type ToSplit, wordOf } from './split-doc';

type Spec = SpecOf<'agent', 'ticket.split'>;
type Input = HandlerInput<Spec>;

/**
 * Messages of a ticket become one of their own, in one transaction with what that leaves of the first. The words stay where they
 * are: the new ticket names them, and they are erased with it. Its shopper is told by the new one.
 */
export const splitTicket: Handler<Spec> = (context, input) =>
  withFreeNumber((attempt) => splitWithNumber(context, input, attempt));

function splitWithNumber(context: Context, input: Input, attempt: number): Promise<TicketAck> {
  return changeAsAgent<ToSplit>(context, input, {
    allowed: canSplit,
    prepare: () => readToSplit(context, input),
    decide: (ticket, { at, transaction, entryId, prepared }): TicketChange => {
      const newEntryId = stableId('split_off', entryId);
      const made = splitDoc(ticket, prepared, {
        id: `t${stableId('ticket', newEntryId)}`,
        by: requireMember(context)._id,
        ...{ at, attempt },
      });
      const { moved, others } = prepared;
      const into = { id: made._id, number: made.number };
      const command = { type: 'split', into, moved: moved.map(wordOf), others: others.map(wordOf) } as const;
      return {
        ...decided(ticket, command, at, { also: previewOfRest(ticket, prepared) }),
        beside: () =>
          commitTicket(transaction, {
            ...{ before: undefined, after: made, at, now: context.now(), entryId: newEntryId },
            change: { changes: {}, facts: factsOf(made, ticket) },
            // Nobody of the desk asked it.
            by: undefined,
            record: { inputHash: '', ack: null },
          }),
      };
    },
  });
}

/** Lists show the last words that are still of it. */
function previewOfRest(ticket: TicketDoc, { moved, others }: ToSplit): Partial<TicketDoc> {
  const [newest] = others;
  const hasGone = moved.some(({ at }) => newest !== undefined && at > newest.at);
  return hasGone && newest ? { preview: resealedWords(newest, ticket) } : {};
}

const factsOf = (made: TicketDoc, from: TicketDoc): readonly TicketFact[] => [
  ...createdWith(made),
  { name: 'split_off', ticketId: from._id },
];
