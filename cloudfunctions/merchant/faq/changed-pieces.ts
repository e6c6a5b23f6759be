import type { OutputOf } from '../../../contract';
import { commonOrder } from '../../../domain/faq/editing';
import { firstChars } from '../../../domain/kernel';

type Field = OutputOf<'merchant', 'faq.difference'>['items'][number]['fields'][number];
/** A piece of a text that was changed: in both, only in the earlier, or only in the later. */
export type Piece = NonNullable<Field['pieces']>[number];

/** Words of a sentence in Chinese, which has no spaces between them. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** Of texts that share more pairs of words than this, and differ, the comparing would take long: they are told whole. */
const MAX_PAIRS = 1_000_000;
/** With less than this in common a text was written anew; marking the odd word that stayed would only confuse. */
const MIN_COMMON_SHARE = 0.3;
/** A lone character between two changes belongs to them. */
const MIN_COMMON_CHARS = 2;

/** To the end of a clause. */
const CLAUSE = /[^\n，。；！？,;!?]*[\n，。；！？,;!?]?/g;
/** The segmenter's time grows with the square of what it is given, so it gets no more than this. */
const MAX_AT_ONCE = 80;

function wordsOf(text: string): string[] {
  return (text.match(CLAUSE) ?? []).flatMap((clause) => {
    const words: string[] = [];
    for (let rest = clause; rest !== ''; ) {
      const stretch = firstChars(rest, MAX_AT_ONCE) || rest;
      words.push(...[...segmenter.segment(stretch)].map(({ segment }) => segment));
      rest = rest.slice(stretch.length);
    }
    return words;
  });
}

/** What of a text stayed, went and came, in the order of reading. */
export function changedPieces(before: string, after: string): Piece[] {
  const pieces = piecesOf(wordsOf(before), wordsOf(after));
  const common = pieces.reduce((chars, { kind, text }) => chars + (kind === 'same' ? text.length : 0), 0);
  const isAnew = common < MIN_COMMON_SHARE * Math.max(before.length, after.length);
  return isAnew
    ? joined([...asPiece('removed', before), ...asPiece('added', after)])
    : joined(withoutSplinters(pieces));
}

/** Word by word; nothing in common where comparing would take too long. */
function piecesOf(before: readonly string[], after: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  const put = (kind: Piece['kind'], words: readonly string[]): void =>
    void pieces.push(...asPiece(kind, words.join('')));
  let [old, now] = [0, 0];
  for (const [was, is] of commonOrder(before, after, MAX_PAIRS) ?? []) {
    put('removed', before.slice(old, was));
    put('added', after.slice(now, is));
    const last = pieces.at(-1);
    if (last?.kind === 'same') last.text += before[was];
    else put('same', [before[was] ?? '']);
    [old, now] = [was + 1, is + 1];
  }
  put('removed', before.slice(old));
  put('added', after.slice(now));
  return pieces;
}

const asPiece = (kind: Piece['kind'], text: string): Piece[] => (text === '' ? [] : [{ kind, text }]);

/** A common piece too short to hold on to is told as changed with what is around it. */
function withoutSplinters(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece, index): Piece[] => {
    const isBetween = index > 0 && index < pieces.length - 1;
    const isSplinter = piece.kind === 'same' && isBetween && piece.text.trim().length < MIN_COMMON_CHARS;
    // A line break keeps two changed lines apart.
    if (!isSplinter || piece.text.includes('\n')) return [piece];
    return [
      { kind: 'removed', text: piece.text },
      { kind: 'added', text: piece.text },
    ];
  });
}

/** Between two common pieces everything that went stands before everything that came. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let removed = '';
  let added = '';
  const flush = (): void => {
    result.push(...asPiece('removed', removed), ...asPiece('added', added));
    removed = '';
    added = '';
  };
  for (const { kind, text } of pieces) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      flush();
      result.push({ kind, text });
    }
  }
  flush();
  return result;
}
