import { type ConversationText, conversationLink, conversationText } from '../conversation';
import { pagePath } from '../kernel';
import type { NoticeWords } from './words';

/** A notice as a message in the conversation, with a link to the ticket. */
export function noticeMessage(appId: string, words: NoticeWords, ticketId: string): ConversationText {
  const link = conversationLink(words.hint, appId, pagePath('ticket', { id: ticketId }));
  return conversationText`${words.title}：${words.state}（${words.author}）\n${link}`;
}
