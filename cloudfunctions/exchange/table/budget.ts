import { type FileRefusal, TABLE_LIMITS } from '../../../domain/faq/exchange';
import { AppError } from '../../../domain/kernel';

/** The limit behind a refusal, so that whoever tells it can name it. */
const LIMITS: Readonly<Partial<Record<FileRefusal, number>>> = {
  too_large: TABLE_LIMITS.fileBytes,
  too_large_unpacked: TABLE_LIMITS.unpackedBytes,
  too_many_rows: TABLE_LIMITS.rows,
  too_many_columns: TABLE_LIMITS.columns,
  too_many_cells: TABLE_LIMITS.cells,
  text_too_long: TABLE_LIMITS.cellChars,
};

/** INVALID_INPUT for a file as a whole: why, by which limit, and at which cell it was noticed. */
export const refusedFile = (rule: FileRefusal, place?: string, cause?: unknown): AppError =>
  new AppError(
    'INVALID_INPUT',
    { fields: [{ path: 'fileId', rule, requirement: LIMITS[rule], ...(place && { place }) }] },
    { cause },
  );

/** Counts what a file holds while it is read, and stops at the first thing too many. */
export class Budget {
  private bytes = 0;
  private rows = 0;
  private cells = 0;
  private chars = 0;
  private sharedCount = 0;
  private sharedChars = 0;

  /** Bytes that came out of the zip. */
  unpacked(bytes: number): void {
    this.bytes += bytes;
    if (this.bytes > TABLE_LIMITS.unpackedBytes) throw refusedFile('too_large_unpacked');
  }

  /** A row that holds something. Titles and what stands above them are not counted as rows of the table. */
  row(number: number, place: string): void {
    if (number > TABLE_LIMITS.lastRow) throw refusedFile('too_many_rows', place);
    this.rows += 1;
    if (this.rows > TABLE_LIMITS.rows + ROWS_ABOVE) throw refusedFile('too_many_rows', place);
  }

  /** A cell that holds something. */
  cell(column: number, chars: number, place: string): void {
    if (column >= TABLE_LIMITS.columns) throw refusedFile('too_many_columns', place);
    this.cells += 1;
    if (this.cells > TABLE_LIMITS.cells) throw refusedFile('too_many_cells', place);
    this.text(chars, place);
  }

  /** A text in the list that cells share. Counted by itself: a cell counts what it shows. */
  shared(chars: number): void {
    this.sharedCount += 1;
    this.sharedChars += chars;
    if (chars > TABLE_LIMITS.cellChars) throw refusedFile('text_too_long');
    if (this.sharedCount > TABLE_LIMITS.cells) throw refusedFile('too_many_cells');
    if (this.sharedChars > TABLE_LIMITS.chars) throw refusedFile('too_much_text');
  }

  /** So many areas are merged into one cell. */
  merged(areas: number): void {
    if (areas > TABLE_LIMITS.cells / 10) throw refusedFile('too_many_cells');
  }

  private text(chars: number, place: string): void {
    if (chars > TABLE_LIMITS.cellChars) throw refusedFile('text_too_long', place);
    this.chars += chars;
    if (this.chars > TABLE_LIMITS.chars) throw refusedFile('too_much_text', place);
  }
}
/** A heading and lines of explanation, and the titles. */
const ROWS_ABOVE = 20;
