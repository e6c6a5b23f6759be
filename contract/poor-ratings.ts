import * as v from 'valibot';
import { action } from './action';
import { LEADS } from './allowed';
import { cursor, id, idempotencyKey, millis } from './fields';
import { answeredIn, ratingReason, ticketAck, ticketStatus, topic } from './tickets';

/** Few stars, as whoever oversees the ticket reads of them. */
export const poorRating = v.object({
  /** Of the ticket. */
  id: v.string(),
  number: v.string(),
  ...answeredIn,
  topic,
  /** It may be open again: its shopper came back, or somebody took it up. */
  status: ticketStatus,
  teamName: v.optional(v.string()),
  at: millis,
  stars: v.number(),
  reasons: v.array(ratingReason),
  /** What its shopper wrote beside the stars, masked. */
  comment: v.optional(v.string()),
  /** Whose the stars are: who answered most. */
  agentName: v.optional(v.string()),
  /** Who looks after it now. */
  takenBy: v.optional(v.object({ name: v.string(), isMe: v.boolean() })),
  /** The phone its shopper left, masked; absent where they left none. */
  maskedPhone: v.optional(v.string()),
});

/** Few stars: who oversees a team sees them at once, and looks after them. */
export const poorRatingActions = {
  /** Those that nobody has looked after yet, of the teams the caller oversees, the oldest first. */
  'team.poor': action({
    kind: 'read',
    allow: LEADS,
    input: v.object({ cursor }),
    output: v.object({ ratings: v.array(poorRating), nextCursor: v.optional(v.string()) }),
  }),
  /** `take`: the caller looks after it, also in a colleague's place; `settle`: it has been. ALREADY_DONE where it was before. */
  'ticket.lookAfter': action({
    kind: 'write',
    allow: LEADS,
    input: v.object({ key: idempotencyKey, ticketId: id, step: v.picklist(['take', 'settle']) }),
    output: ticketAck,
  }),
} as const;
