import * as v from 'valibot';
import { action } from './action';
import { ANSWERS, LEADS } from './allowed';
import { id, idempotencyKey } from './fields';
import { ticketAck } from './tickets';

const onTicket = { key: idempotencyKey, ticketId: id };

/** What the desk says of a ticket and its shopper, which the shopper does not read. */
export const saidOfTicketActions = {
  /** Who looks after its shopper from now on; null: whoever is there. NOT_FOUND for somebody who answers nobody. */
  'ticket.setOwnAgent': action({
    kind: 'write',
    allow: LEADS,
    input: v.object({ ...onTicket, memberId: v.nullable(id) }),
    output: ticketAck,
  }),
  /**
   * Its shopper does not complain, whatever words raised it: it stands no earlier for them. True puts that back. ALREADY_DONE where it is
   * so, INVALID_STATE where nothing was taken back.
   */
  'ticket.setComplaint': action({
    kind: 'write',
    allow: ANSWERS,
    input: v.object({ ...onTicket, isComplaint: v.boolean() }),
    output: ticketAck,
  }),
} as const;
