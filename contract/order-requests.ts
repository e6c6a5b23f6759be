import * as v from 'valibot';
import { OUR_LIMITS } from '../domain/kernel';
import { ORDER_REQUESTS, REQUEST_CHARS, REQUEST_REASONS, REQUEST_STATUSES } from '../domain/orders';
import { action } from './action';
import { ANSWERS } from './allowed';
import { id, idempotencyKey, millis, phone, pictureFileIds, text } from './fields';
import { via } from './handoff';
import { ticketAck } from './ticket-ack';

const requestKind = v.picklist(ORDER_REQUESTS);

/** Where a parcel is to go. */
const address = v.object({
  name: text(REQUEST_CHARS.name),
  phone,
  region: text(REQUEST_CHARS.region),
  address: text(REQUEST_CHARS.address),
});

/** What its shopper asks to be done with the order of a ticket, and how that stands. */
export const orderRequest = v.object({
  kind: requestKind,
  status: v.picklist(REQUEST_STATUSES),
  amountFen: v.number(),
  /** For the desk: whether a yes is written into the order, or done by a person in the shop's own program before it is said. */
  isWritten: v.optional(v.boolean()),
  /** For the desk: who said yes first, where another has to. */
  firstByName: v.optional(v.string()),
  /** For the desk: that was the caller, who so cannot be the other. */
  isFirstMe: v.optional(v.literal(true)),
});

export const shopperOrderActions = {
  /**
   * Something is to be done with an order of one's own. `done`: it is, with this call; `asked`: the desk answers it in the ticket;
   * `late`: the order went on before it could be done, the ticket says so. INVALID_STATE where its state does not allow it to be asked;
   * ALREADY_DONE, with the ticket's id in `details`, where it is asked already.
   */
  'order.ask': action({
    kind: 'write',
    allow: 'shopper',
    input: v.pipe(
      v.object({
        key: idempotencyKey,
        orderId: id,
        kind: requestKind,
        reason: v.optional(v.picklist(REQUEST_REASONS)),
        address: v.optional(address),
        text: v.optional(text(REQUEST_CHARS.text)),
        pictures: pictureFileIds,
        via: v.optional(via),
      }),
      v.check(({ kind, address }) => (kind === 'change_address') === (address !== undefined), 'an address'),
    ),
    output: v.object({
      outcome: v.picklist(['done', 'asked', 'late']),
      ticketId: v.optional(v.string()),
      at: millis,
    }),
  }),
} as const;

export const agentOrderActions = {
  /**
   * Answers what the shopper asks for. A yes above the ceiling waits for a second person (`second`); where the order went on meanwhile
   * nothing is done (`overtaken`). The shopper is told in either case. ALREADY_DONE, and FORBIDDEN to who said yes first.
   */
  'ticket.answerRequest': action({
    kind: 'write',
    allow: ANSWERS,
    input: v.object({
      key: idempotencyKey,
      ticketId: id,
      isYes: v.boolean(),
      /** In place of the words that come with it. */
      text: v.optional(text(OUR_LIMITS.ticketTextChars)),
    }),
    output: v.object({ ...ticketAck.entries, request: v.picklist(REQUEST_STATUSES) }),
  }),
} as const;
