import * as v from 'valibot';
import { TICKET_STATUSES } from '../domain/ticket';
import { millis } from './fields';

export const ticketStatus = v.picklist(TICKET_STATUSES);

/** What every write on a ticket answers; a repeated call answers exactly the same. */
export const ticketAck = v.object({
  ticketId: v.string(),
  number: v.string(),
  status: ticketStatus,
  at: millis,
});
export type TicketAck = v.InferOutput<typeof ticketAck>;
