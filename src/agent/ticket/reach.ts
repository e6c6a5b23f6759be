import type { TicketForAgent } from '../../../contract';
import type { Millis } from '../../../domain/kernel';

/** How the shopper will learn of a reply. */
export type Reach =
  | { readonly by: 'conversation'; readonly left: number; readonly untilAt: Millis }
  | { readonly by: 'notice'; readonly left: number }
  /** Nothing can be sent: they see it when they open the mini program. */
  | { readonly by: 'visit' };

/** The way a reply would take now: the conversation while WeChat takes messages, else a notice, else their next visit. */
export function reachOf(reach: TicketForAgent['reach'], now: Millis): Reach {
  const { conversationLeft, conversationUntilAt, noticesLeft } = reach;
  if (conversationLeft > 0 && conversationUntilAt !== undefined && conversationUntilAt > now) {
    return { by: 'conversation', left: conversationLeft, untilAt: conversationUntilAt };
  }
  return noticesLeft > 0 ? { by: 'notice', left: noticesLeft } : { by: 'visit' };
}
