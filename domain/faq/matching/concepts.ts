import { fold } from './normalise';
import { SHOP_SYNONYMS } from './synonyms';

/** Finds words of like meaning in a text. */
export interface Thesaurus {
  /** For each unit the group its word belongs to, -1 where it belongs to none. The longest word wins. */
  locate(words: readonly string[]): Int16Array;
}

const LONGEST_WORD = 8;

/** A thesaurus of the shop's words and the merchant's own. Where both name a word, the merchant's group wins. */
export function createThesaurus(merchantGroups: readonly string[] = []): Thesaurus {
  const groupOf = new Map<string, number>();
  for (const [group, line] of [...SHOP_SYNONYMS, ...merchantGroups].entries()) {
    for (const word of fold(line).split(' ')) if (word !== '') groupOf.set(word, group);
  }
  return {
    locate(words) {
      const groups = new Int16Array(words.length).fill(-1);
      for (let start = 0; start < words.length; ) {
        const { length, group } = longestAt(words, start, groupOf);
        if (length > 0) groups.fill(group, start, start + length);
        start += Math.max(1, length);
      }
      return groups;
    },
  };
}

function longestAt(words: readonly string[], start: number, groupOf: ReadonlyMap<string, number>) {
  let found = { length: 0, group: -1 };
  let joined = '';
  for (let end = start; end < words.length && end < start + LONGEST_WORD; end++) {
    joined += words[end];
    const group = groupOf.get(joined);
    if (group !== undefined) found = { length: end - start + 1, group };
  }
  return found;
}
