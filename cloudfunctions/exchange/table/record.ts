/** One row of a CSV file. */
export interface CsvRecord {
  readonly texts: readonly string[];
  /** Where the next one begins. */
  readonly next: number;
  /** The cell whose quote has no other half, or more behind it. */
  readonly badCell?: number;
}

/**
 * Reads a row from `at` on. Papaparse reads on behind a quote that stands wrong, over as many rows as it takes, and reads all of
 * them again for each; here such a row ends with its line, so that the others are told apart.
 */
export function readRecord(text: string, at: number, delimiter: string): CsvRecord {
  const texts: string[] = [];
  for (let position = at; ; ) {
    if (text[position] !== '"') {
      const end = endOfPlain(text, position, delimiter);
      texts.push(text.slice(position, end));
      if (text[end] !== delimiter) return { texts, next: end + 1 };
      position = end + 1;
      continue;
    }
    const end = endOfQuoted(text, position);
    const after = text[end];
    if (end < 0 || (after !== undefined && after !== delimiter && after !== '\n')) {
      const newline = text.indexOf('\n', position);
      const next = newline < 0 ? text.length : newline;
      const [bad = '', ...others] = text.slice(position, next).split(delimiter);
      return { texts: [...texts, bad, ...others], next: next + 1, badCell: texts.length };
    }
    texts.push(text.slice(position + 1, end - 1).replaceAll('""', '"'));
    if (after !== delimiter) return { texts, next: end + 1 };
    position = end + 1;
  }
}

function endOfPlain(text: string, from: number, delimiter: string): number {
  for (let end = from; end < text.length; end += 1) {
    if (text[end] === delimiter || text[end] === '\n') return end;
  }
  return text.length;
}

/** Just behind the closing quote; -1 when there is none. Two quotes are one that belongs to the text. */
function endOfQuoted(text: string, from: number): number {
  for (let quote = text.indexOf('"', from + 1); quote >= 0; quote = text.indexOf('"', quote + 2)) {
    if (text[quote + 1] !== '"') return quote + 1;
  }
  return -1;
}
