import * as v from 'valibot';
import { OUR_LIMITS } from '../domain/kernel';
import { action } from './action';
import { cursor, id, idempotencyKey, millis, phone, text } from './fields';
import { readerLanguage, readHints, searchedHint, via } from './handoff';
import { queuePosition } from './queue-position';
import {
  ratingReason,
  saysSomething,
  ticketAck,
  ticketForShopper,
  ticketSummary,
  ticketText,
  ticketWords,
  timelinePage,
  topic,
} from './tickets';

/** What a shopper does with messages of their own. */
export const shopperTicketActions = {
  /** RATE_LIMITED past 30 in ten minutes; so are 30 changes of one ticket by its shopper. */
  'ticket.create': action({
    kind: 'write',
    allow: 'shopper',
    input: v.pipe(
      v.object({
        key: idempotencyKey,
        ...ticketWords,
        topic,
        orderId: v.optional(id),
        /**
         * `wishedAt`: the beginning of the part of a day that is wished; nobody promises a minute. In a part in which the team of
         * the topic is not there: INVALID_INPUT, rule `open_hours`.
         */
        callback: v.optional(v.object({ phone, wishedAt: v.optional(millis) })),
        read: readHints,
        searched: searchedHint,
        via: v.optional(via),
        language: v.optional(readerLanguage),
      }),
      v.check((said) => saysSomething(said), 'words or a picture'),
    ),
    output: ticketAck,
  }),
  'ticket.list': action({
    kind: 'read',
    allow: 'shopper',
    input: v.object({ cursor }),
    output: v.object({ tickets: v.array(ticketSummary), nextCursor: v.optional(v.string()) }),
  }),
  /** Opening a ticket also marks it as read. */
  'ticket.get': action({ kind: 'read', allow: 'shopper', input: v.object({ ticketId: id }), output: ticketForShopper }),
  /** What came before in the timeline: `earlierCursor` of the answer before. */
  'ticket.earlier': action({
    kind: 'read',
    allow: 'shopper',
    input: v.object({ ticketId: id, cursor: v.pipe(v.string(), v.maxLength(120)) }),
    output: timelinePage,
  }),
  /** When those are there who answer a topic or a message, in the days to come; nothing where nobody said. */
  'hours.get': action({
    kind: 'read',
    allow: 'shopper',
    input: v.object({
      of: v.variant('kind', [
        v.object({ kind: v.literal('topic'), topic }),
        v.object({ kind: v.literal('ticket'), ticketId: id }),
      ]),
    }),
    output: v.object({
      hours: v.optional(v.array(v.tuple([millis, millis]))),
      /** Within how much of them an answer is promised; absent where nothing is. */
      promisedMillis: v.optional(v.number()),
    }),
  }),
  /** Where it stands in the queue; nothing once somebody took it. */
  'ticket.waiting': action({
    kind: 'read',
    allow: 'shopper',
    input: v.object({ ticketId: id }),
    output: v.object({ waiting: v.optional(queuePosition) }),
  }),
  'ticket.reply': action({
    kind: 'write',
    allow: 'shopper',
    input: v.pipe(
      v.object({ key: idempotencyKey, ticketId: id, ...ticketWords }),
      v.check((said) => saysSomething(said), 'words or a picture'),
    ),
    output: ticketAck,
  }),
  'ticket.resolve': action({
    kind: 'write',
    allow: 'shopper',
    input: v.object({ key: idempotencyKey, ticketId: id }),
    output: ticketAck,
  }),
  'ticket.reopen': action({
    kind: 'write',
    allow: 'shopper',
    input: v.object({ key: idempotencyKey, ticketId: id, text: v.optional(ticketText) }),
    output: ticketAck,
  }),
  'ticket.withdraw': action({
    kind: 'write',
    allow: 'shopper',
    input: v.object({ key: idempotencyKey, ticketId: id }),
    output: ticketAck,
  }),
  /**
   * To be called: another time, or any. `phone` where none was left before, or another one. INVALID_STATE without any, and once it
   * is finished.
   */
  'ticket.changeCallback': action({
    kind: 'write',
    allow: 'shopper',
    input: v.object({ key: idempotencyKey, ticketId: id, phone: v.optional(phone), wishedAt: v.optional(millis) }),
    output: ticketAck,
  }),
  'ticket.rate': action({
    kind: 'write',
    allow: 'shopper',
    input: v.object({
      key: idempotencyKey,
      ticketId: id,
      stars: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)),
      reasons: v.optional(v.pipe(v.array(ratingReason), v.maxLength(4)), []),
      comment: v.optional(text(OUR_LIMITS.rateCommentChars)),
    }),
    output: ticketAck,
  }),
} as const;
