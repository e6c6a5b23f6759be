/** A text as words are looked for in it: full-width or not, capital or not, any blanks one blank. */
export function foldedWords(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** Whether a folded text says all of these words. */
export const saysAll = (folded: string, words: readonly string[]): boolean =>
  words.every((word) => folded.includes(word));
