import * as v from 'valibot';
import { millis } from './fields';

/** Whether a reply can still be told to the shopper, and how. */
export const reach = v.object({
  /** Messages WeChat still takes in the conversation, and until when. */
  conversationLeft: v.number(),
  conversationUntilAt: v.optional(millis),
  /** Notices the shopper has granted. */
  noticesLeft: v.number(),
});

/** What else is the caller's to do, so that whoever looks at one ticket hears of another. */
export const atHand = v.object({ count: v.number(), isOnBreak: v.boolean() });
