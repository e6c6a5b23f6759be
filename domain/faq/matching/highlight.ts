import { fold } from './normalise';
import { cutUnits } from './tokens';

/** A stretch of a text, in UTF-16 units, the end excluded: `text.slice(start, end)`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Which stretches of a question to mark while someone types: its characters that the typed text holds too, in either
 * script and any width. Words that merely sound alike are not marked; a reader would take that for a mistake.
 */
export function highlight(text: string, question: string): Range[] {
  // Words of English whole too: some can be cut into syllables.
  const typed = new Set([...cutUnits(text), ...fold(text).split(' ')]);
  const ranges: { start: number; end: number }[] = [];
  let start = 0;
  for (const piece of question.match(PIECE) ?? []) {
    const end = start + piece.length;
    const previous = ranges[ranges.length - 1];
    if (typed.has(fold(piece))) {
      if (previous?.end === start) previous.end = end;
      else ranges.push({ start, end });
    }
    start = end;
  }
  return ranges;
}

/** Latin words and numbers whole (in any width), everything else by itself. */
const PIECE = /[a-z\uff21-\uff3a\uff41-\uff5a]+|[0-9\uff10-\uff19]+|[\s\S]/gi;
