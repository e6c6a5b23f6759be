import * as v from 'valibot';
import { FIELD_CHARS } from '../domain/kernel';
import { LOOK_REASONS } from '../domain/privacy';
import { action } from './action';
import { ANSWERS } from './allowed';
import { id, idempotencyKey, millis, text } from './fields';

const onTicket = { key: idempotencyKey, ticketId: id };
/** Of which kind the reason is, which its shopper reads; absent: another. */
const lookReason = v.optional(v.picklist(LOOK_REASONS));

/** Showing what is hidden of a shopper. */
export const revealActions = {
  /** The phone a shopper left for being called back. Needs a reason, and is written down. */
  'ticket.revealPhone': action({
    kind: 'write',
    allow: ANSWERS,
    input: v.object({ ...onTicket, why: lookReason, reason: text(FIELD_CHARS.revealReason) }),
    output: v.object({ phone: v.string(), at: millis }),
  }),
  /** A shopper's message as it was written, with what is hidden in it. Needs a reason, and is written down. */
  'ticket.revealText': action({
    kind: 'write',
    allow: ANSWERS,
    input: v.object({ ...onTicket, entryId: id, why: lookReason, reason: text(FIELD_CHARS.revealReason) }),
    output: v.object({ text: v.string(), at: millis }),
  }),
} as const;
