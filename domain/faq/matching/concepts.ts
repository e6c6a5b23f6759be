import { EVERYDAY_SYNONYMS } from './everyday-synonyms';
import { SHOP_SYNONYMS } from './shop-synonyms';
import { cutUnits, type Units } from './tokens';

/** Finds words of like meaning in a text. */
export interface Thesaurus {
  /** For each unit the group its word belongs to, -1 where it belongs to none. The longest word wins. */
  locate(units: Units): Int16Array;
}

/** Words a text may hold, by their units or by their sound, with the group each belongs to. */
interface Lexicon {
  readonly bySpelling: Map<string, number>;
  /** By one UTF-16 unit a syllable; -1 where words of two groups sound alike. Single characters are left out: too many sound alike. */
  readonly bySound: Map<string, number>;
  /** How long words get that begin with this unit, or with this syllable: most units begin none. */
  readonly reach: Map<string | number, number>;
}

let usual: Thesaurus | undefined;

/**
 * A thesaurus of the shop's words and the merchant's own. A merchant's group that names a word known here adds its other
 * words to that word's group, and so loses none of its synonyms. Without words of the merchant's it is always the same one.
 */
export function createThesaurus(merchantGroups: readonly string[] = []): Thesaurus {
  if (merchantGroups.length > 0) return buildThesaurus(merchantGroups);
  usual ??= buildThesaurus([]);
  return usual;
}

function buildThesaurus(merchantGroups: readonly string[]): Thesaurus {
  const lexicon: Lexicon = { bySpelling: new Map(), bySound: new Map(), reach: new Map() };
  for (const [group, line] of [...EVERYDAY_SYNONYMS, ...SHOP_SYNONYMS, ...merchantGroups].entries()) {
    const words = line.split(' ').map(cutUnits);
    const isOwn = group < EVERYDAY_SYNONYMS.length + SHOP_SYNONYMS.length;
    const known = isOwn ? undefined : words.map((word) => lexicon.bySpelling.get(word.words.join(''))).find(isGroup);
    for (const word of words) learn(lexicon, word, known ?? group);
  }
  return {
    locate(units) {
      const { length } = units.words;
      const groups = new Int16Array(length).fill(-1);
      for (let start = 0; start < length; ) {
        const found = longestAt(lexicon, units, start);
        if (found.length > 0) groups.fill(found.group, start, start + found.length);
        start += Math.max(1, found.length);
      }
      return groups;
    },
  };
}

const isGroup = (group: number | undefined): boolean => group !== undefined;

function learn({ bySpelling, bySound, reach }: Lexicon, units: Units, group: number): void {
  const { length } = units.words;
  for (const start of [units.words[0] ?? '', units.first[0] ?? 0])
    reach.set(start, Math.max(length, reach.get(start) ?? 0));
  bySpelling.set(units.words.join(''), group);
  if (length < 2) return;
  let sound = '';
  for (let i = 0; i < length; i++) sound += String.fromCharCode(units.first[i] as number);
  const known = bySound.get(sound);
  bySound.set(sound, known === undefined || known === group ? group : -1);
}

/** The longest word that starts here; of two as long the one spelt so rather than the one that sounds so. */
function longestAt({ bySpelling, bySound, reach }: Lexicon, units: Units, start: number) {
  let found = { length: 0, group: -1 };
  let spelling = '';
  let sound = '';
  const longest = Math.max(reach.get(units.words[start] ?? '') ?? 0, reach.get(units.first[start] ?? 0) ?? 0);
  const last = Math.min(units.words.length, start + longest);
  for (let end = start; end < last; end++) {
    spelling += units.words[end];
    sound += String.fromCharCode(units.first[end] as number);
    const group = bySpelling.get(spelling) ?? bySound.get(sound) ?? -1;
    if (group >= 0) found = { length: end - start + 1, group };
  }
  return found;
}
