import type { SpecOf } from '../../contract';
import { canRevealPhone } from '../../domain/agent';
import { AppError } from '../../domain/kernel';
import { decided } from '../_commit';
import type { Handler } from '../_entry';
import { callerOf, get } from '../_records';
import type { EntryDoc, TicketDoc } from '../_records/documents';
import { unsealInEntry } from '../_records/ticket-texts';
import { changeAsAgent } from './desk-caller';
import { noteAccess } from './note-access';

/** Its own, and those that it was split off for. */
const isOf = ({ _id, splitFrom }: TicketDoc, entry: EntryDoc): boolean =>
  entry.ticketId === _id || (splitFrom?.entryIds.includes(entry._id) ?? false);

/**
 * Shows a message as it was written, with what is hidden from the desk in it, once that is written down: in the access log
 * with the reason, and in the timeline, where the shopper sees who looked. As with the phone, it is opened afterwards.
 */
export const revealText: Handler<SpecOf<'agent', 'ticket.revealText'>> = async (context, input) => {
  const entry = await get('ticket_entries', input.entryId);
  const { at } = await changeAsAgent(context, input, {
    allowed: canRevealPhone,
    decide: async (ticket, step) => {
      const change = decided(ticket, { type: 'reveal', what: 'text' }, step.at);
      if (entry?.kind !== 'shopper' || !isOf(ticket, entry)) throw new AppError('NOT_FOUND');
      await noteAccess(context, ticket, {
        ...step,
        key: input.key,
        what: 'text',
        why: input.why ?? 'other',
        reason: input.reason,
      });
      return change;
    },
  });
  const ticket = await get('tickets', input.ticketId);
  // Asked again, because a repeated call may come after the ticket went to somebody else.
  if (!ticket || !canRevealPhone(callerOf(context), ticket)) throw new AppError('FORBIDDEN');
  if (!entry?.text) throw new AppError('NOT_FOUND');
  return { text: unsealInEntry(entry, entry.text), at };
};
