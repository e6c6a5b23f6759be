import * as v from 'valibot';
import { HEAD_START_REASONS } from '../domain/routing';
import { clockShown } from './clocks';
import { millis } from './fields';
import { labelOnTicket } from './labels';
import { memberTier, orderState } from './orders';
import { answeredIn, ticketStatus, topic } from './tickets';

/** A ticket as lists of the desk show it. */
export const queueItem = v.object({
  id: v.string(),
  number: v.string(),
  ...answeredIn,
  status: ticketStatus,
  topic,
  /** Masked first words of the last shopper message. */
  preview: v.string(),
  tier: memberTier,
  /** By how much it stands before those who came at the same moment. */
  headStartMillis: v.number(),
  /** Of what that is made, while it waits. */
  headStarts: v.optional(v.array(v.object({ reason: v.picklist(HEAD_START_REASONS), millis: v.number() }))),
  /** Why it is for the caller first, while it waits: their own shopper, or one they answered within a day. */
  forMe: v.optional(v.picklist(['own', 'again'])),
  /** For whom alone it waits now, and until when; absent `untilAt`: however long it takes. */
  waitsFor: v.optional(v.object({ name: v.optional(v.string()), untilAt: v.optional(millis) })),
  /** A note names the caller, who has not opened it since. */
  mentionsMe: v.optional(v.literal(true)),
  orderTitle: v.optional(v.string()),
  orderState: v.optional(orderState),
  orderAmountFen: v.optional(v.number()),
  /** The last article read without help. */
  readQuestion: v.optional(v.string()),
  /** Who passed it on, and the first words for whoever takes it; until its new holder does something with it. */
  handover: v.optional(v.object({ by: v.string(), words: v.optional(v.string()) })),
  assigneeName: v.optional(v.string()),
  teamName: v.optional(v.string()),
  /** Since when the shopper waits for a person; absent when the shopper is not waiting. */
  waitingSinceAt: v.optional(millis),
  wantsCallback: v.boolean(),
  /** Whether they were called already, by which the wish is met. */
  wasCalled: v.optional(v.literal(true)),
  /** The beginning of the part of a day that is wished for it. */
  callbackAt: v.optional(millis),
  labels: v.optional(v.array(labelOnTicket)),
  /** Of one that rests: until when, and why. */
  hold: v.optional(v.object({ untilAt: millis, reason: v.optional(v.string()) })),
  /** What was promised and is due first, and how much of that is left; absent where nothing is. */
  clock: v.optional(clockShown),
  lastAt: millis,
});
export type QueueItem = v.InferOutput<typeof queueItem>;
