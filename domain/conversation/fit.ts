import { charCount, firstChars, WECHAT_LIMITS } from '../kernel';
import type { ConversationText } from './markup';

const MOST = WECHAT_LIMITS.serviceTextBytes;

/** Length in UTF-8. The domain has no platform, so no TextEncoder. */
export function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) bytes += bytesOf(character);
  return bytes;
}

function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

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
  let left = room - bytesOf('…');
  let chars = 0;
  for (const character of text) {
    left -= bytesOf(character);
    if (left < 0) break;
    chars += 1;
  }
  return `${firstChars(text, Math.min(chars, charCount(text)))}…`;
}
