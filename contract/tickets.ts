import * as v from 'valibot';
import { OUR_LIMITS } from '../domain/kernel';
import { DELIVERY_WAYS } from '../domain/notice';
import { AGENT_STEPS, RATING_REASONS, SHOPPER_STEPS, TICKET_EVENTS, TOPICS } from '../domain/ticket';
import { atHand, reach } from './beside-ticket';
import { clockShown } from './clocks';
import { millis, picture, pictureFileIds, text, textOrNone } from './fields';
import { flagged } from './flagged';
import { handoffPacket } from './handoff';
import { labelOnTicket } from './labels';
import { orderRequest } from './order-requests';
import { memberTier, orderForAgent, orderState } from './orders';
import { queuePosition } from './queue-position';
import { ticketStatus } from './ticket-ack';

export { type TicketAck, ticketAck, ticketStatus } from './ticket-ack';

export const topic = v.picklist(TOPICS);

export const ratingReason = v.picklist(RATING_REASONS);

export const ticketSummary = v.object({
  id: v.string(),
  number: v.string(),
  status: ticketStatus,
  topic,
  /** The first words of what the shopper wrote. */
  preview: v.string(),
  orderTitle: v.optional(v.string()),
  hasUnread: v.boolean(),
  createdAt: millis,
  lastAt: millis,
});
export type TicketSummary = v.InferOutput<typeof ticketSummary>;

export const ticketEvent = v.picklist(TICKET_EVENTS);

/** One line of a timeline, oldest first. */
export const timelineEntry = v.object({
  id: v.string(),
  at: millis,
  /** `machine`: said in the conversation before a person took over. */
  kind: v.picklist(['shopper', 'agent', 'machine', 'note', 'event']),
  /** An agent's name at the desk; absent for the shopper and for timers. */
  author: v.optional(v.string()),
  text: v.optional(v.string()),
  /** For its shopper: the same in English, of what the shop says to many. */
  english: v.exactOptional(v.string()),
  /** Something of the text is hidden from the desk; it can be asked for with a reason. */
  isMasked: v.optional(v.boolean()),
  pictures: v.array(picture),
  event: v.optional(ticketEvent),
  /** For the desk: what became of telling its shopper; absent where nothing was to be told, or that is not known any more. */
  delivery: v.optional(v.object({ way: v.picklist(DELIVERY_WAYS), code: v.optional(v.string()) })),
  /** For the desk: words of these lists stand in it, and why, where its author was asked. */
  flagged: v.optional(flagged),
  /** For the desk: with these words it became a complaint. */
  isComplaint: v.optional(v.boolean()),
});
/** A piece of a timeline. */
export const timelinePage = v.object({
  entries: v.array(timelineEntry),
  /** Where what came before begins; absent when nothing did. */
  earlierCursor: v.optional(v.string()),
});
export type TimelineEntry = v.InferOutput<typeof timelineEntry>;

export const answeredIn = {
  /** How it came and is answered: in WeChat’s conversation; absent, as a message of the mini program. */
  channel: v.optional(v.literal('conversation')),
  /** People answer it in WeChat's own tool: what they say there is not seen here. */
  isElsewhere: v.optional(v.boolean()),
};

/** The wish to be called; `calledAt`: somebody has. */
const callback = v.optional(
  v.object({ maskedPhone: v.string(), wishedAt: v.optional(millis), calledAt: v.optional(millis) }),
);

/** A ticket that goes on in another, or that other. */
const mergedTicket = v.object({ id: v.string(), number: v.string() });
const splitTicket = v.object({ ...mergedTicket.entries, entryIds: v.array(v.string()) });

/** A ticket as its shopper sees it: public words only. */
export const ticketForShopper = v.object({
  id: v.string(),
  number: v.string(),
  status: ticketStatus,
  topic,
  isElsewhere: answeredIn.isElsewhere,
  createdAt: millis,
  order: v.optional(v.object({ id: v.string(), title: v.string(), state: orderState })),
  /** What they ask to be done with it. */
  request: v.optional(orderRequest),
  /** While nobody has taken it and its shopper waits. */
  waiting: v.optional(queuePosition),
  agentName: v.optional(v.string()),
  holdReason: v.optional(v.string()),
  /** The same in English, where it is a reason of the shop's list that has it. */
  holdReasonEnglish: v.optional(v.string()),
  reopenUntilAt: v.optional(millis),
  mergedIntoNumber: v.optional(v.string()),
  /** Absent from one that was merged by an earlier build. */
  mergedIntoId: v.optional(v.string()),
  /** Messages of theirs that go on in this one. */
  merged: v.optional(v.array(mergedTicket)),
  /** Messages of theirs that some of this one was split into, and the one it was split from. */
  splits: v.optional(v.array(mergedTicket)),
  splitFrom: v.optional(mergedTicket),
  callback,
  rating: v.optional(v.object({ stars: v.number(), reasons: v.array(ratingReason) })),
  /** Its newest entries. */
  timeline: v.array(timelineEntry),
  earlierCursor: v.optional(v.string()),
  /** How far the shopper had read, when something has come since: what is later is new to them. */
  seenAt: v.optional(millis),
  /** What is possible now; a page offers these and nothing else. */
  may: v.array(v.picklist(SHOPPER_STEPS)),
});
export type TicketForShopper = v.InferOutput<typeof ticketForShopper>;

/** A ticket as the desk sees it: numbers that identify a person are masked. */
export const ticketForAgent = v.object({
  id: v.string(),
  number: v.string(),
  ...answeredIn,
  status: ticketStatus,
  topic,
  tier: memberTier,
  shopperName: v.string(),
  labels: v.optional(v.array(labelOnTicket)),
  /** The desk says that it is answered before others. */
  isUrgent: v.optional(v.boolean()),
  createdAt: millis,
  waitingSinceAt: v.optional(millis),
  /** What was promised, and how much of it is left. */
  clocks: v.optional(v.array(clockShown)),
  firstReplyAt: v.optional(millis),
  holdUntilAt: v.optional(millis),
  holdReason: v.optional(v.string()),
  /** Many have what it is about, and it is not over. */
  isInIncident: v.optional(v.boolean()),
  assignee: v.optional(v.object({ id: v.string(), name: v.string(), isMe: v.boolean() })),
  teamId: v.string(),
  teamName: v.optional(v.string()),
  /** What its shopper asks to be done with the order. */
  request: v.optional(orderRequest),
  order: v.optional(orderForAgent),
  packet: handoffPacket,
  callback,
  /** In which it goes on, and those that go on in it. */
  mergedInto: v.optional(mergedTicket),
  merged: v.optional(v.array(mergedTicket)),
  /** Those that some of its messages are answered in, and the one whose messages it is of. */
  splits: v.optional(v.array(splitTicket)),
  splitFrom: v.optional(mergedTicket),
  rating: v.optional(v.object({ stars: v.number(), reasons: v.array(ratingReason), comment: v.optional(v.string()) })),
  /** Colleagues who have it open now; absent: nobody. */
  others: v.optional(v.array(v.object({ name: v.string(), isTyping: v.boolean() }))),
  /** Its newest entries. */
  timeline: v.array(timelineEntry),
  earlierCursor: v.optional(v.string()),
  may: v.array(v.picklist(AGENT_STEPS)),
  reach,
  atHand: v.optional(atHand),
});
export type TicketForAgent = v.InferOutput<typeof ticketForAgent>;

export const ticketText = text(OUR_LIMITS.ticketTextChars);

/** What somebody says: words, pictures, or both; which of them, `saysSomething` sees to. */
export const ticketWords = {
  text: v.optional(textOrNone(OUR_LIMITS.ticketTextChars), ''),
  pictures: pictureFileIds,
};
export const saysSomething = (said: { readonly text: string; readonly pictures: readonly string[] }): boolean =>
  said.text !== '' || said.pictures.length > 0;
