import * as v from 'valibot';
import { action } from './action';
import { LEADS } from './allowed';
import { countedTickets } from './desk';
import { cursor, id, idempotencyKey, millis } from './fields';

const missed = v.object({
  id: v.string(),
  /** Absent where it is of no ticket; `mayOpen` elsewhere too, should the ticket be gone. */
  ticketId: v.optional(v.string()),
  ticketNumber: v.optional(v.string()),
  /** Whom it was for: a shopper, somebody of the desk (by name), or a shopper whom the machine had answered. */
  to: v.picklist(['shopper', 'colleague', 'conversation']),
  colleague: v.optional(v.string()),
  /** What was to be said: fixed words, never what somebody wrote. */
  title: v.optional(v.string()),
  state: v.optional(v.string()),
  at: millis,
  failedAt: millis,
  /** WeChat's code, or ours: `denied`, `no_grant`, `no_template`, `too_many_attempts`. */
  code: v.string(),
  /** Whether it may be tried once more. */
  mayRetry: v.boolean(),
});
export type MissedNotice = v.InferOutput<typeof missed>;

/** What could not be told: a lead sees that of their teams, an admin all of it. Kept as long as the outbox. */
export const missedActions = {
  'missed.list': action({
    kind: 'read',
    allow: LEADS,
    input: v.object({ cursor }),
    output: v.object({ items: v.array(missed), nextCursor: v.optional(v.string()) }),
  }),
  'missed.count': action({
    kind: 'read',
    allow: LEADS,
    input: v.object({}),
    output: v.object({ count: countedTickets }),
  }),
  /**
   * Tries one again, at once; what still does not get through comes back to the list. NOT_FOUND where it is not there any more, or not
   * theirs; INVALID_STATE where it was tried too often, or is over.
   */
  'missed.retry': action({
    kind: 'write',
    allow: LEADS,
    input: v.object({ key: idempotencyKey, id }),
    output: v.object({ id: v.string(), at: millis }),
  }),
} as const;
