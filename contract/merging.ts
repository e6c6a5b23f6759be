import * as v from 'valibot';
import { SPLIT_BOUNDS } from '../domain/ticket';
import { action } from './action';
import { ANSWERS } from './allowed';
import { cursor, id, idempotencyKey } from './fields';
import { ticketAck, timelinePage, topic } from './tickets';

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
  /**
   * Messages of the shopper that are about something else become a ticket of their own, of its topic's team: `splits` of the ticket
   * names it then. Its shopper is told. They stay where they were written, and are read in both. INVALID_STATE, reason
   * `not_splittable`, where nothing would be left, and for what was split already. Merging the two takes it back.
   */
  'ticket.split': action({
    kind: 'write',
    allow: ANSWERS,
    input: v.object({
      key: idempotencyKey,
      ticketId: id,
      entryIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(SPLIT_BOUNDS.messages)),
      topic,
      /** Whether it is about the order of the ticket, too. */
      keepsOrder: v.boolean(),
    }),
    output: ticketAck,
  }),
} as const;
