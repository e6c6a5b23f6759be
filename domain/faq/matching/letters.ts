import { characterTables, readingsOf } from './characters';
import { shareOf } from './common-words';
import { fold } from './normalise';

/** A wording laid out for being found letter by letter. */
export interface Line {
  /** Folded, without spaces: `退款多久到账`. */
  readonly text: string;
  /** Every unit's sound after a space: ` tui kuan duo jiu dao zhang`. */
  readonly pinyin: string;
}

export function lineOf(wording: string): Line {
  const { syllables } = characterTables();
  const pieces = fold(wording).match(/[a-z0-9]+|[^ ]/g) ?? [];
  const sounds = pieces.map(
    (piece) => (piece.length === 1 && syllables[readingsOf(piece.charCodeAt(0)).first]) || piece,
  );
  return { text: pieces.join(''), pinyin: sounds.map((sound) => ` ${sound}`).join('') };
}

/** What holding the very letters is worth by itself. */
export const LITERAL_SCORE = 2;

/** Whether so little has been typed that it may become any word: one character, one letter, or nothing but marks. */
export function isFirstCharacter(typed: string): boolean {
  return [...needleOf(typed)].length <= 1;
}

const needleOf = (typed: string) => fold(typed).replace(/ /g, '');

/** Scores a line for what has been typed so far: 0 when it does not hold it, up to 4 for the very line. */
export type LetterScore = (line: Line) => number;

/**
 * Literal words count most, the earlier and the larger their part of the line the more. Letters are also read as pinyin in
 * progress: whole syllables, initials, or both mixed (tuik, tk and tkuan all find 退款). One letter, or one character that
 * stands in half of all sentences (我, 怎), has to begin the line: inside it is mere chance.
 */
export function scoreLetters(typed: string): LetterScore {
  const needle = needleOf(typed);
  const mustBegin = isFirstCharacter(typed) && (needle < '\u4e00' || shareOf(needle) < 1);
  const pinyin = /^[a-z]{1,24}$/.test(needle) ? pinyinPattern(needle) : undefined;
  return ({ text, pinyin: sounds }) => {
    if (needle === '' || text === '') return 0;
    const at = text.indexOf(needle);
    if (at === 0 || (at > 0 && !mustBegin)) return LITERAL_SCORE + 1 / (1 + at) + needle.length / text.length;
    const heard = pinyin?.exec(sounds);
    return heard && (heard.index === 0 || !mustBegin) ? 1 / (1 + heard.index) + needle.length / sounds.length : 0;
  };
}

/** Between two letters stands nothing, or the rest of a syllable and the start of the next. */
function pinyinPattern(letters: string): RegExp {
  const spelt = letters.replace(/v/g, 'ü').split('');
  return new RegExp(` ${spelt.join('(?:[a-zü]* )?')}`);
}
