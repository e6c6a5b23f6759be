import type { SpecOf } from '../../../contract';
import { canSeeShopperName } from '../../../domain/agent';
import { AppError } from '../../../domain/kernel';
import { isUnfinished } from '../../../domain/ticket';
import type { Handler } from '../../_entry';
import { callerOf, type DeskCaller, get } from '../../_records';
import type { TicketDoc } from '../../_records/documents';
import { requireReadable } from '../desk-caller';
import { publicWords } from './own-words';

/** What may become an article: only what the desk said in public, and nothing of one person in it. */
export const draftFromTicket: Handler<SpecOf<'agent', 'ticket.faqDraft'>> = async (context, { ticketId }) => {
  const ticket = requireAnswered(callerOf(context), await get('tickets', ticketId));
  const answer = await publicWords(ticket);
  if (answer === '') throw new AppError('INVALID_STATE', { status: ticket.status, reason: 'nothing_said' });
  return { answer };
};

/** One that is done, for who answered it or could have. Throws NOT_FOUND, and INVALID_STATE while it is open. */
export function requireAnswered(caller: DeskCaller, known: TicketDoc | undefined): TicketDoc {
  const ticket = requireReadable(caller, known);
  if (!canSeeShopperName(caller, ticket)) throw new AppError('NOT_FOUND');
  if (isUnfinished(ticket.status) || ticket.status === 'cancelled')
    throw new AppError('INVALID_STATE', { status: ticket.status });
  return ticket;
}
