import { characterTables, hanIndex } from './characters';

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

/**
 * How a unit sounds, in one number: its syllable, the other reading people use (0 where there is none of either), and the
 * blurred class, below 1,024. Comparing two texts is mostly comparing sounds, and one number is quicker to fetch than three.
 */
export function soundOf(word: string): number {
  const { syllableIds, firstReading, secondReading } = characterTables();
  const index = word.length === 1 ? hanIndex(word.charCodeAt(0)) : -1;
  const first = index >= 0 ? (firstReading[index] as number) : (syllableIds.get(word) ?? 0);
  const second = index >= 0 ? (secondReading[index] as number) : 0;
  const blur = first > 0 ? (blurredSyllables()[first] as number) : soundless(word);
  return first + (second << 9) + (blur << 18);
}

export const firstReadingOf = (sound: number) => sound & 511;
export const secondReadingOf = (sound: number) => (sound >> 9) & 511;
export const blurOf = (sound: number) => sound >> 18;

/** Words and numbers without a sound get classes of their own, beyond the 400 of syllables, so that pairs hold them too. */
function soundless(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = (hash * 31 + word.charCodeAt(i)) & 0xffff;
  return 512 + (hash % 512);
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
