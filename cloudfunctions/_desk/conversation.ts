import { afterSend, CLOSED_WINDOW, type ReplyWindow } from '../../domain/conversation';
import type { Millis } from '../../domain/kernel';
import { type ConversationDoc, stableId, type Transaction } from '../_kit';

/** The id of what is known of a person's WeChat conversation. */
export function conversationIdOf(openid: string): string {
  return stableId('conversation', openid);
}

/** What WeChat still takes from us in a person's conversation; closed when they never opened one. */
export function replyWindowOf(conversation: ConversationDoc | undefined): ReplyWindow {
  return conversation?.window ?? CLOSED_WINDOW;
}

/** Counts one message of ours before it is sent. */
export async function countSend(transaction: Transaction, conversation: ConversationDoc, now: Millis): Promise<void> {
  await changeWindow(transaction, conversation, afterSend(conversation.window), now);
}

/** WeChat refused a message as too late or too many: our count was too high. */
export async function closeWindow(transaction: Transaction, openid: string, now: Millis): Promise<void> {
  const conversation = await transaction.get('conversations', conversationIdOf(openid));
  if (conversation) await changeWindow(transaction, conversation, CLOSED_WINDOW, now);
}

async function changeWindow(
  transaction: Transaction,
  conversation: ConversationDoc,
  window: ReplyWindow,
  now: Millis,
): Promise<void> {
  await transaction.update('conversations', conversation._id, { window, updatedAt: now, v: conversation.v + 1 });
}
