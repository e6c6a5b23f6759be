import * as v from 'valibot';
import { action } from './action';
import { ANSWERS } from './allowed';
import { cursor, id, idempotencyKey } from './fields';
import { ticketAck, timelinePage } from './tickets';

/** Two of one shopper that are about the same. */
export const mergingActions = {
  /**
   * Two of one shopper become one: this one ends, `intoId` goes on for both. Its shopper is told, and whoever holds the other.
   * INVALID_STATE, reason `not_mergeable`, for a conversation, and for one that took in as many as there may be.
   */
  'ticket.merge': action({
    kind: 'write',
    allow: ANSWERS,
    input: v.object({ key: idempotencyKey, ticketId: id, intoId: id }),
    output: ticketAck,
  }),
  /** What was said in one that was merged into this: `merged` of the ticket names them. Who may read this one reads it. */
  'ticket.merged': action({
    kind: 'read',
    allow: ANSWERS,
    input: v.object({ ticketId: id, mergedId: id, cursor }),
    output: timelinePage,
  }),
} as const;
