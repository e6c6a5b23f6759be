/**
 * Texts as people mean them, whatever a page, a chat or a spreadsheet put between the characters. The same for what is
 * typed into the editor and what stands in a cell, so that both find the same article.
 */

/**
 * Nobody sees them and nobody types them: marks of direction and order, soft hyphens, fillers, byte order marks. Not
 * the variation selectors, which say how the emoji before them looks.
 */
const UNSEEN =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each of them stands for itself
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0]/g;
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f]/g;
const LINE_BREAKS = /\r\n?|[\u0085\u2028\u2029]/g;
/** Neither XML nor a spreadsheet holds them. A surrogate without its other half stands for nothing. */
const UNHOLDABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: stripping them is the purpose
  /[\ud800-\udbff][\udc00-\udfff]|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ud800-\udfff\ufffe\uffff]/g;
/** They join emoji (and letters of some scripts), and are unseen anywhere else. */
const JOINERS = /[\u200c\u200d]/g;
const JOINS_AFTER = /[\p{Extended_Pictographic}\p{M}\p{Emoji_Modifier}\p{L}]$/u;
const JOINS_BEFORE = /^[\p{Extended_Pictographic}\p{L}]/u;
/** Scripts that are written without joiners: between two of their letters one is a leftover. */
const NEVER_JOINED = /[\p{Script=Han}\p{Script=Latin}\p{Script=Hiragana}\p{Script=Katakana}]$/u;

/** A text without what XML cannot hold. */
export const holdable = (text: string): string =>
  text.replace(UNHOLDABLE, (found) => (found.length === 2 ? found : ''));

/** A text without what nobody sees; every kind of blank is a blank, every kind of line break is `\n`. */
export function plainText(text: string): string {
  const seen = holdable(text.replace(LINE_BREAKS, '\n').replace(UNSEEN, '').replace(SPACES, ' '));
  return seen.replace(JOINERS, (joiner, at: number) => {
    const before = seen.slice(Math.max(0, at - 2), at);
    const after = seen.slice(at + 1, at + 3);
    return JOINS_AFTER.test(before) && !NEVER_JOINED.test(before) && JOINS_BEFORE.test(after) ? joiner : '';
  });
}
