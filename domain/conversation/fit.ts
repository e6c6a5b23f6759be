import { charCount, firstChars, utf8Bytes, WECHAT_LIMITS } from '../kernel';
import type { ConversationText } from './markup';

const MOST = WECHAT_LIMITS.serviceTextBytes;

/** Whether WeChat takes it. */
export const fits = (text: ConversationText): boolean => utf8Bytes(text) <= MOST;

/** The first way of saying it that WeChat takes; the last one whatever it is. */
export function firstThatFits(ways: readonly (() => ConversationText)[]): ConversationText {
  for (const way of ways.slice(0, -1)) {
    const text = way();
    if (fits(text)) return text;
  }
  return (ways[ways.length - 1] as () => ConversationText)();
}

/** The beginning of a text that leaves room for `besides`, with `…` where something was cut. */
export function cutBeside(text: string, besides: ConversationText): string {
  const room = MOST - utf8Bytes(besides);
  if (utf8Bytes(text) <= room) return text;
  let left = room - utf8Bytes('…');
  let chars = 0;
  for (const character of text) {
    left -= utf8Bytes(character);
    if (left < 0) break;
    chars += 1;
  }
  return `${firstChars(text, Math.min(chars, charCount(text)))}…`;
}
