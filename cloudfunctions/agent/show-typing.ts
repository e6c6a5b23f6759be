import { CLOSED_WINDOW, canShowTyping } from '../../domain/conversation';
import { type Millis, WECHAT_LIMITS } from '../../domain/kernel';
import type { HeadDoc, TicketDoc } from '../_records/documents';
import { describeError, log, sendTyping, wechatCodeOf } from '../_sdk';

interface Typing {
  readonly ticket: TicketDoc;
  /** Whether whoever looks at it types an answer that they may send. */
  readonly isTyping: boolean;
  readonly head: HeadDoc | undefined;
  /** Until when WeChat shows it by what was done before. */
  readonly shownUntilAt: Millis;
  readonly now: Millis;
}

/**
 * Whether the shopper of a conversation is to be shown now that somebody types, and until when they will have been. What WeChat
 * would refuse is not asked for, and one showing is asked for once.
 */
export function typingToShow({ ticket, isTyping, head, shownUntilAt, now }: Typing) {
  const lastActionAt = Math.max(head?.lastMessageAt ?? 0, head?.enteredAt ?? 0);
  const isToShow =
    isTyping &&
    ticket.channel === 'conversation' &&
    canShowTyping({ window: head?.window ?? CLOSED_WINDOW, lastActionAt }, shownUntilAt, now);
  return { isToShow, shownUntilAt: isToShow ? now + WECHAT_LIMITS.typingShowsMillis : shownUntilAt };
}

/** What WeChat answers where it shows nothing: shut after all, all used, nothing heard for a while, shown already. */
const NOTHING_TO_SHOW: ReadonlySet<number | undefined> = new Set([45015, 45047, 45080, 45081]);

/** Shows it. Never throws: no answer of the desk's waits for this. */
export async function showTyping(shopperId: string): Promise<void> {
  try {
    await sendTyping(shopperId);
  } catch (error) {
    if (!NOTHING_TO_SHOW.has(wechatCodeOf(error))) log('warn', 'typing not shown', describeError(error));
  }
}
