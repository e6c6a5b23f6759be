import { characterTables } from './characters';

/**
 * Sounds that southern speakers and fast typists do not tell apart, written as one: flat and curled tongue (zh/z, ch/c,
 * sh/s), n and l, f and hu-, r and l, front and back nasals (an/ang, en/eng, in/ing). These are the "fuzzy pinyin"
 * pairs that every Chinese input method offers.
 */
export function blurSyllable(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^[nr](?=.)/, 'l')
    .replace(/^hu(?=$|a)/, 'f')
    .replace(/^hui$/, 'fei')
    .replace(/^hun$/, 'fen')
    .replace(/^hong$/, 'feng')
    .replace(/([aei])ng$/, '$1n')
    .replace(/^f$/, 'fu');
}

let blurred: Uint16Array | undefined;

/** For every syllable id the id of its blurred class; 0 stays 0. */
export function blurredSyllables(): Uint16Array {
  if (blurred) return blurred;
  const { syllables } = characterTables();
  const classes = new Map<string, number>([['', 0]]);
  blurred = Uint16Array.from(syllables, (syllable) => {
    const name = blurSyllable(syllable);
    const known = classes.get(name) ?? classes.size;
    classes.set(name, known);
    return known;
  });
  return blurred;
}

const LONGEST_SYLLABLE = 6;

/**
 * Cuts typed Latin letters into pinyin syllables, longest first, stepping back where that leads nowhere:
 * `tuikuan` → tui kuan. Empty when the letters are not pinyin.
 */
export function cutPinyin(letters: string): string[] {
  const { syllableIds } = characterTables();
  const dead = new Set<number>();
  const cutFrom = (start: number): string[] | undefined => {
    if (start === letters.length) return [];
    if (dead.has(start)) return undefined;
    for (let length = Math.min(LONGEST_SYLLABLE, letters.length - start); length > 0; length--) {
      const syllable = letters.slice(start, start + length).replace('v', 'ü');
      const rest = syllableIds.has(syllable) ? cutFrom(start + length) : undefined;
      if (rest) return [syllable, ...rest];
    }
    dead.add(start);
    return undefined;
  };
  return (letters.length <= 48 && cutFrom(0)) || [];
}
