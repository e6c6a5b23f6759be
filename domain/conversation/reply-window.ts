import { type Millis, WECHAT_LIMITS } from '../kernel';

/** What WeChat still takes from us in a person's conversation, as far as we can know. */
export interface ReplyWindow {
  readonly left: number;
  readonly untilAt: Millis;
}

export const CLOSED_WINDOW: ReplyWindow = Object.freeze({ left: 0, untilAt: 0 });

/** What a person does in a conversation that gives us the right to answer. */
export type ReplyOccasion = 'message' | 'enter';

const RIGHTS: Readonly<Record<ReplyOccasion, { readonly count: number; readonly millis: Millis }>> = {
  message: WECHAT_LIMITS.replyWindowAfterMessage,
  enter: WECHAT_LIMITS.replyWindowAfterEnter,
};

/** Rights do not add up: the larger number and the later end hold. 客服消息使用指南. */
export function openedWindow(window: ReplyWindow, occasion: ReplyOccasion, at: Millis): ReplyWindow {
  const { count, millis } = RIGHTS[occasion];
  const left = window.untilAt > at ? window.left : 0;
  return { left: Math.max(left, count), untilAt: Math.max(window.untilAt, at + millis) };
}

/** How many messages may still be sent now. */
export function messagesLeft(window: ReplyWindow, now: Millis): number {
  return window.untilAt > now ? window.left : 0;
}

/** The window after one message of ours. Counted before it is sent, so that we never count too few. */
export function afterSend(window: ReplyWindow): ReplyWindow {
  return { ...window, left: Math.max(0, window.left - 1) };
}

/** Of the few messages WeChat takes, so many stay for a person: one to say that one comes, and one for what they say. */
export const KEPT_FOR_A_PERSON = 2;

/** A talk is over when nobody has said anything for as long as WeChat waits for an agent. */
export const TALK_MILLIS: Millis = WECHAT_LIMITS.agentSilenceMillis;

/** Whether the person wrote so lately that somebody may be answering: then a welcome would only be in the way. */
export function isInTalk(lastMessageAt: Millis | null, now: Millis): boolean {
  return lastMessageAt !== null && now < lastMessageAt + TALK_MILLIS;
}

/**
 * Whether WeChat would show a person that somebody types: while it takes messages, shortly after they did something there, and
 * not while it shows so already.
 */
export function canShowTyping(
  { window, lastActionAt }: { readonly window: ReplyWindow; readonly lastActionAt: Millis },
  shownUntilAt: Millis,
  now: Millis,
): boolean {
  const isHeard = now <= lastActionAt + WECHAT_LIMITS.typingAfterActionMillis;
  return isHeard && shownUntilAt <= now && messagesLeft(window, now) > 0;
}
