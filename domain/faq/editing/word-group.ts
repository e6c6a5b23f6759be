/** Groups of words of one meaning that a merchant may have, and characters of each. */
export const SYNONYM_LIMITS = { groups: 100, chars: 120 } as const;

/** Editors put spaces of any width between words, or the marks of a list. */
const BETWEEN_WORDS = /[\s,，、;；]+/;

/** The words of one line of synonyms, each once. It takes two to make a group. */
export function wordsInGroup(line: string): string[] {
  return [...new Set(line.split(BETWEEN_WORDS).filter(Boolean))];
}
