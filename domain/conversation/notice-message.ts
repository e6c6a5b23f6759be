import { pagePath } from '../kernel';
import type { NoticeWords } from '../notice';
import { conversationLink } from './welcome';

/** A notice as a message in the conversation, with a link to the ticket. */
export function noticeMessage(appId: string, words: NoticeWords, ticketId: string): string {
  const link = conversationLink(words.hint, appId, pagePath('ticket', { id: ticketId }));
  return `${words.title}：${words.state}（${words.author}）\n${link}`;
}
