import type { ConversationText } from '../kernel';

export type { ConversationText } from '../kernel';

/** A link of ours, to stand in a text of a conversation. */
export interface ConversationLink {
  readonly link: string;
}

/**
 * A link that opens a page of this mini program from a conversation. Clients that do not know it show the words alone,
 * so the words have to do without it.
 */
export function conversationLink(words: string, appId: string, path: string): ConversationLink {
  const target = `data-miniprogram-appid="${escapeMarkup(appId)}" data-miniprogram-path="${escapeMarkup(path)}"`;
  return { link: `<a href="https://mp.weixin.qq.com" ${target}>${escapeMarkup(words)}</a>` };
}

/** Template tag: puts a text together and escapes every part of it but links and texts made by it. */
export function conversationText(
  pieces: TemplateStringsArray,
  ...parts: readonly (string | ConversationLink)[]
): ConversationText {
  const written = parts.map((part) => (typeof part === 'string' ? escapeMarkup(part) : part.link));
  return pieces.map((piece, index) => piece + (written[index] ?? '')).join('') as ConversationText;
}

/** Texts as the lines of one. */
export function conversationLines(lines: readonly ConversationText[]): ConversationText {
  return lines.join('\n') as ConversationText;
}

/** Nothing that could begin, end or stand in a tag. WeChat shows entities as they are, so the signs are left out. */
const escapeMarkup = (text: string) => text.replace(/[<>&"]/g, '');

/** A text as it reads where its links lead nowhere. */
export const withoutLinks = (text: string): string => text.replace(/<\/?a\b[^>]*>/g, '');
