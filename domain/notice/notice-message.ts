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

interface Said {
  readonly hasPictures?: boolean | undefined;
  /** It was resolved with these words: asked for stars in the same message, so never when WeChat takes no other. */
  readonly isLast?: boolean;
}

/** What an agent wrote, in the conversation it belongs to; cut where WeChat takes no more, with a link to all of it. */
export function saidMessage(
  appId: string,
  said: string,
  ticketId: string,
  { hasPictures = false, isLast = false }: Said = {},
): ConversationText {
  const linked = (words: string): ConversationText =>
    conversationText`${conversationLink(words, appId, pagePath('ticket', { id: ticketId }))}`;
  const stars = isLast ? [linked('这次处理得怎么样？点这里评价，没解决也可以接着说')] : [];
  const pictures = [...(hasPictures ? [linked('看图片')] : []), ...stars];
  const rest = conversationLines([linked('看全文'), ...stars]);
  return firstThatFits([
    () => conversationLines([conversationText`${said}`, ...pictures]),
    () => conversationLines([conversationText`${cutBeside(said, conversationLines([NOTHING, rest]))}`, rest]),
  ]);
}

/** The line break before what follows. */
const NOTHING = conversationText``;
