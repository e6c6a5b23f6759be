import * as v from 'valibot';
import { FILE_EXTENSIONS, LIST_COUNTS } from '../domain/kernel';
import { SHOPPER_NOTICE_KINDS } from '../domain/notice';
import { action } from './action';
import { faqEvent } from './faq';
import { cursor, id, idempotencyKey, millis, paymentNumber } from './fields';
import { liveIncident } from './incidents';
import { grantedNotice, subscribeChoices } from './notices';
import { shopperOrderActions } from './order-requests';
import { orderDetail, orderState, orderSummary } from './orders';
import { ownDataActions } from './own-data';
import { ownWords } from './own-words';
import { shopperTicketActions } from './shopper-tickets';

const noticeLeft = v.object({ kind: v.picklist(SHOPPER_NOTICE_KINDS), ...grantedNotice });

/** What a shopper may do. Identity is the caller's openid, never a field. */
export const shopperActions = {
  /** The published FAQ; "unchanged" when the caller's hash is current. Large ones come in parts. */
  'faq.read': action({
    kind: 'read',
    allow: 'shopper',
    input: v.object({
      hash: v.optional(v.pipe(v.string(), v.maxLength(64))),
      part: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99)), 0),
    }),
    output: v.variant('unchanged', [
      v.object({ unchanged: v.literal(true), hash: v.string() }),
      v.object({
        unchanged: v.literal(false),
        hash: v.string(),
        publishedAt: millis,
        part: v.number(),
        parts: v.number(),
        /** This part of the deflated JSON of a FaqTree, in base64. Parts of another hash do not fit: begin again. */
        body: v.string(),
      }),
    ]),
  }),
  /**
   * What happened to the FAQ on the phone, in batches. Nobody is in what is stored: counts by article and day, and words
   * that found nothing, with numbers masked. RATE_LIMITED past 60 batches in ten minutes.
   */
  'faq.report': action({
    kind: 'write',
    allow: 'shopper',
    input: v.object({
      key: idempotencyKey,
      events: v.pipe(v.array(faqEvent), v.minLength(1), v.maxLength(LIST_COUNTS.faqEvents)),
    }),
    output: v.object({ at: millis }),
  }),
  'order.list': action({
    kind: 'read',
    allow: 'shopper',
    input: v.object({ state: v.optional(orderState), cursor }),
    output: v.object({
      orders: v.array(orderSummary),
      nextCursor: v.optional(v.string()),
      /** From when they are, where they are asked of WeChat; absent where the shop itself keeps them. */
      asOfAt: v.optional(millis),
    }),
  }),
  'order.get': action({ kind: 'read', allow: 'shopper', input: v.object({ orderId: id }), output: orderDetail }),
  /** The caller's own order by what WeChat writes behind the address that its shipping message opens; none, where it is not theirs. */
  'order.find': action({
    kind: 'read',
    allow: 'shopper',
    input: v.object({ transactionId: v.optional(paymentNumber), tradeNumber: v.optional(paymentNumber) }),
    output: v.object({ orderId: v.optional(v.string()) }),
  }),
  ...shopperOrderActions,
  ...shopperTicketActions,
  ...ownDataActions,
  /** What the person tapped in WeChat's subscribe dialog, template by template. */
  'notice.grant': action({
    kind: 'write',
    allow: 'shopper',
    input: v.object({ key: idempotencyKey, choices: subscribeChoices }),
    output: v.object({ notices: v.array(noticeLeft) }),
  }),
  /**
   * That the order came, with what was tapped in WeChat's dialog for one note some days later. `isComing`: there will be one. INVALID_STATE
   * where nothing was sent.
   */
  'care.wish': action({
    kind: 'write',
    allow: 'shopper',
    input: v.object({ key: idempotencyKey, orderId: id, choices: subscribeChoices }),
    output: v.object({ isComing: v.boolean() }),
  }),
  /**
   * Where to put files, one path each. What nothing names a week later is removed. RATE_LIMITED past 60 in ten minutes.
   */
  'upload.prepare': action({
    kind: 'write',
    allow: 'shopper',
    input: v.object({
      key: idempotencyKey,
      extensions: v.pipe(v.array(v.picklist(FILE_EXTENSIONS)), v.minLength(1), v.maxLength(9)),
    }),
    output: v.object({ paths: v.array(v.string()) }),
  }),
  /** Everything the entry and the help page need before a tap, in one small call. */
  'inbox.head': action({
    kind: 'read',
    allow: 'shopper',
    /**
     * The message that is looked at, to be told whether somebody types an answer to it. `isWatched`: remember that it is, so that
     * what comes in the next minute is not also told in WeChat; said at most twice a minute.
     */
    input: v.object({ ticketId: v.optional(id), isWatched: v.optional(v.boolean(), false) }),
    output: v.object({
      unread: v.number(),
      /** Which of their messages say something new, a few of them. */
      unreadIds: v.array(v.string()),
      entryOpens: v.picklist(['help', 'conversation']),
      /** Words of the shop's own, in place of the page's; absent where it has none. */
      words: v.optional(v.object(ownWords)),
      notices: v.array(noticeLeft),
      /** Where in the storage the caller's pictures go; those of other folders cannot be attached. */
      uploadFolder: v.string(),
      /** Where the mall's own pages are. */
      hostPages: v.object({ order: v.string(), orders: v.string() }),
      isDeskMember: v.boolean(),
      faqHash: v.optional(v.string()),
      /** When the shop is open in the days to come, in order; absent where it said nothing, and then nothing is promised. */
      hours: v.optional(v.array(v.tuple([millis, millis]))),
      /** What many have at this moment. */
      incidents: v.optional(v.array(liveIncident)),
      /** Whether somebody of the desk is there now. */
      isOnDuty: v.optional(v.literal(true)),
      /** Whether somebody types an answer to the message that was asked for. */
      isTyping: v.optional(v.literal(true)),
      /** How soon whoever writes now is usually answered; absent when there is nothing honest to say. */
      usualReplyMillis: v.optional(v.number()),
    }),
  }),
} as const;
