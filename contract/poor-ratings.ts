import * as v from 'valibot';
import { COMPLAINT_CAUSES } from '../domain/events';
import { action } from './action';
import { LEADS } from './allowed';
import { clockShown } from './clocks';
import { cursor, id, idempotencyKey, millis } from './fields';
import { orderState } from './orders';
import { answeredIn, ratingReason, ticketAck, ticketStatus, topic } from './tickets';

/** A complaint or few stars, as whoever oversees the ticket reads of them. */
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
  /** What made it one: words, few stars, a complaint of the order at WeChat. */
  by: v.picklist(COMPLAINT_CAUSES),
  /** Where it is of few stars: how many, and why. */
  stars: v.optional(v.number()),
  reasons: v.array(ratingReason),
  /** What its shopper wrote beside the stars, or else last, masked. */
  comment: v.optional(v.string()),
  /** Of which order it is. */
  order: v.optional(v.object({ title: v.string(), state: orderState, amountFen: v.number() })),
  /** What is left of the time for an answer, or for settling it. */
  clock: v.optional(clockShown),
  /** Whose the stars are: who answered most; of a complaint, who has it. */
  agentName: v.optional(v.string()),
  /** Who looks after it now. */
  takenBy: v.optional(v.object({ name: v.string(), isMe: v.boolean() })),
  /** The phone its shopper left, masked; absent where they left none. */
  maskedPhone: v.optional(v.string()),
});

/** Complaints of all ways, few stars among them: who oversees a team sees them at once, and looks after them. */
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
