import {
  type ConversationText,
  conversationLines,
  conversationLink,
  conversationText,
  cutBeside,
  firstThatFits,
} from '../conversation';
import { pagePath } from '../kernel';
import type { NoticeWords } from './words';

/** A notice as a message in the conversation, with a link to the ticket. */
export function noticeMessage(appId: string, words: NoticeWords, ticketId: string): ConversationText {
  const link = conversationLink(words.hint, appId, pagePath('ticket', { id: ticketId }));
  return conversationText`${words.title}：${words.state}（${words.author}）\n${link}`;
}

/** What an agent wrote, in the conversation it belongs to; cut where WeChat takes no more, with a link to all of it. */
export function saidMessage(appId: string, said: string, ticketId: string, hasPictures = false): ConversationText {
  const linked = (words: string): ConversationText =>
    conversationText`${conversationLink(words, appId, pagePath('ticket', { id: ticketId }))}`;
  const pictures = hasPictures ? [linked('看图片')] : [];
  const rest = linked('看全文');
  return firstThatFits([
    () => conversationLines([conversationText`${said}`, ...pictures]),
    () => conversationLines([conversationText`${cutBeside(said, conversationLines([NOTHING, rest]))}`, rest]),
  ]);
}

/** The line break before what follows. */
const NOTHING = conversationText``;
