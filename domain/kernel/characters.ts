/**
 * One way to count and to cut what people write, the same in the field, its counter and the cloud. A character is a code
 * point: 😀 is one, as people count it, and no character weighs more than four bytes. Nothing is cut inside of what is
 * read as one: a family, a flag, a letter and its accent. Not `Intl.Segmenter`, which phones lack.
 */

/** Belongs to what stands before it: accents, shades of skin, joiners, tags, the vowels and ends of a Korean syllable. */
const GOES_ON =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each of them stands for itself
  /[\p{M}\p{Emoji_Modifier}\u0e33\u0eb3\u1160-\u11ff\u200c\u200d\ud7b0-\ud7fb\uff9e\uff9f\u{e0020}-\u{e007f}]/uy;
/** Holds what comes after it: joiners, signs before numbers, the signs that tie letters of India, Korean beginnings. */
const HOLDS =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each of them stands for itself
  /[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u094d\u09cd\u0a4d\u0acd\u0b4d\u0c4d\u0d4d\u0d4e\u1100-\u115f\u200d\ua960-\ua97c]/;
const FLAG_HALF = /^[\u{1f1e6}-\u{1f1ff}]$/u;

/** How many characters a text has. */
export function charCount(text: string): number {
  let count = 0;
  for (const _char of text) count += 1;
  return count;
}

/** The beginning of a text, of `most` characters at the most. */
export function firstChars(text: string, most: number): string {
  let [at, count] = [0, 0];
  for (; count < most && at < text.length; count += 1) at = after(text, at);
  while (at > 0 && !isEdge(text, at)) at = before(text, at);
  return text.slice(0, at);
}

/** The end of a text, of `most` characters at the most. */
export function lastChars(text: string, most: number): string {
  let at = text.length;
  for (let count = 0; count < most && at > 0; count += 1) at = before(text, at);
  while (at < text.length && !isEdge(text, at)) at = after(text, at);
  return text.slice(at);
}

/** A text of `most` characters at the most, with `…` in place of its last ones where some were cut. */
export const shortened = (text: string, most: number): string =>
  charCount(text) <= most ? text : `${firstChars(text, most - 1)}…`;

/**
 * What a field of `most` characters takes of what was typed or pasted into it. Too much of it is left out where it was
 * typed: what stood there stays.
 */
export function fitted(old: string, typed: string, most: number): string {
  // What is too long already may at least become shorter.
  if (charCount(typed) <= Math.max(most, charCount(old))) return typed;
  let head = 0;
  while (head < old.length && old[head] === typed[head]) head += 1;
  let tail = 0;
  while (tail < old.length - head && old[old.length - 1 - tail] === typed[typed.length - 1 - tail]) tail += 1;
  while (head > 0 && !isEdge(typed, head)) head -= 1;
  while (tail > 0 && !isEdge(typed, typed.length - tail)) tail -= 1;
  const [start, end] = [typed.slice(0, head), typed.slice(typed.length - tail)];
  const room = Math.max(0, most - charCount(start) - charCount(end));
  return start + firstChars(typed.slice(head, typed.length - tail), room) + end;
}

const isLow = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
};
const isPair = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdbff && isLow(text, at + 1);
};
const after = (text: string, at: number): number => at + (isPair(text, at) ? 2 : 1);
const before = (text: string, at: number): number => at - (at > 1 && isPair(text, at - 2) ? 2 : 1);

/** Whether a text may be cut there. Rather not than wrongly. */
function isEdge(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  if (isPair(text, at - 1)) return false;
  if (text[at - 1] === '\r' && text[at] === '\n') return false;
  GOES_ON.lastIndex = at;
  if (GOES_ON.test(text) || HOLDS.test(text.charAt(at - 1))) return false;
  const flagHalf = (from: number): boolean => FLAG_HALF.test(text.slice(from, from + 2));
  if (!flagHalf(at)) return true;
  let halves = 0;
  while (at >= 2 * (halves + 1) && flagHalf(at - 2 * (halves + 1))) halves += 1;
  return halves % 2 === 0;
}
