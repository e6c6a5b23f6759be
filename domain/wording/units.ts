import { readingsOf, simplify } from '../faq/matching';
import { lastOf } from '../kernel';

/** What is left of a text once every disguise is off: a character, how it sounds, and where it stands in the text as written. */
export interface Unit {
  readonly symbol: number;
  /** By its usual reading, and by the other that people use; the character itself where it has none. */
  readonly sound: number;
  readonly otherSound: number;
  /** In UTF-16 units of the text. */
  readonly from: number;
  readonly to: number;
}

/** Between two sentences: no word goes over it. */
const BORDER = 0;
/** Sounds lie beyond all characters. */
const FIRST_SOUND = 1 << 21;
/** More signs between two characters are no disguise of a word but two words. */
const MOST_SIGNS = 4;

const WORD = /[\p{L}\p{N}%]/u;
const ENDS_SENTENCE = /[。!?;\n\r]/;

/**
 * A text without blanks, punctuation, faces and invisible characters; half width, lower case, simplified. A sentence's end, and more
 * than a few signs, stay as a border. Linear in the text.
 */
export function unitsOf(text: string): readonly Unit[] {
  const units: Unit[] = [];
  let signs = 0;
  let from = 0;
  const border = (): void => {
    if (units.length > 0 && lastOf(units)?.symbol !== BORDER) {
      units.push({ symbol: BORDER, sound: BORDER, otherSound: BORDER, from, to: from });
    }
  };
  for (const character of text) {
    const to = from + character.length;
    for (const plain of character.normalize('NFKC').toLowerCase()) {
      if (WORD.test(plain)) {
        units.push(unitOf(plain, from, to));
        signs = 0;
        continue;
      }
      signs += 1;
      if (ENDS_SENTENCE.test(plain) || signs > MOST_SIGNS) border();
    }
    from = to;
  }
  return units;
}

function unitOf(plain: string, from: number, to: number): Unit {
  const code = plain.codePointAt(0) ?? BORDER;
  const symbol = simplify(code);
  const { first, second } = readingsOf(symbol);
  const sound = first === 0 ? symbol : FIRST_SOUND + first;
  return { symbol, sound, otherSound: second === 0 ? sound : FIRST_SOUND + second, from, to };
}

/** Letters of words that are written apart, and digits of a number. */
const isLetter = ({ symbol }: Unit): boolean => symbol >= 0x61 && symbol <= 0x24f;
const isDigit = ({ symbol }: Unit): boolean => symbol >= 0x30 && symbol <= 0x39;

/** Whether one unit goes on in the next: within a word of letters, or within a number. */
export function goesOn(one: Unit | undefined, next: Unit | undefined): boolean {
  if (!one || !next || one.to !== next.from) return false;
  return (isLetter(one) && isLetter(next)) || (isDigit(one) && isDigit(next));
}
