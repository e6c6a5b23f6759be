import { charCount, firstChars, lastChars } from '../../../../domain/kernel';

/** A piece of a changed text: on both sides, only before, or only after. */
export interface Piece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Of what did not change, so much is shown next to what did. */
const CONTEXT_CHARS = 24;
const LEFT_OUT = '…';

/**
 * Both sides of a changed text, long stretches without a change left out. Without pieces a side is told whole; an empty
 * one has none.
 */
export function sidesOf(before: string, after: string, pieces: readonly Piece[] | undefined) {
  const whole = (text: string): Piece[] => (text === '' ? [] : [{ kind: 'same', text }]);
  if (!pieces) return { before: whole(before), after: whole(after) };
  const short = pieces.map((piece, index) => shortened(piece, index === 0, index === pieces.length - 1));
  return {
    before: short.filter(({ kind }) => kind !== 'added'),
    after: short.filter(({ kind }) => kind !== 'removed'),
  };
}

/** Keeps what stands next to a change: the end of what goes before it, the beginning of what follows. */
function shortened(piece: Piece, isFirst: boolean, isLast: boolean): Piece {
  const { kind, text } = piece;
  if (kind !== 'same' || charCount(text) <= 2 * CONTEXT_CHARS) return piece;
  return { kind, text: `${isFirst ? '' : headOf(text)}${LEFT_OUT}${isLast ? '' : tailOf(text)}` };
}

/** Up to the last line break or clause in the first characters. */
function headOf(text: string): string {
  const head = firstChars(text, CONTEXT_CHARS);
  return /^[\s\S]*\n/.exec(head)?.[0] ?? /^[\s\S]*[。；，,;]/.exec(head)?.[0] ?? head;
}

/** From the first line break or clause in the last characters on. */
function tailOf(text: string): string {
  const tail = lastChars(text, CONTEXT_CHARS);
  return /\n[\s\S]+$/.exec(tail)?.[0] ?? /[。；，,;]([\s\S]+)$/.exec(tail)?.[1] ?? tail;
}

/** Lines that went and lines that came; their order says nothing. */
export function linesChanged(before: string, after: string): { gone: string[]; come: string[] } {
  const [old, now] = [before, after].map((text) => text.split('\n').filter((line) => line !== '')) as [
    string[],
    string[],
  ];
  return { gone: old.filter((line) => !now.includes(line)), come: now.filter((line) => !old.includes(line)) };
}
