/** What a table may hold. Counted while a file is read, so that a small file cannot grow into a large one unseen. */
export const TABLE_LIMITS = Object.freeze({
  /** Of the file as it is uploaded. */
  fileBytes: 5 * 1024 * 1024,
  /** What the parts of a spreadsheet that are read unpack to: it is a zip file. */
  unpackedBytes: 40 * 1024 * 1024,
  /** Files in a spreadsheet's zip. A large one with pictures has some hundreds. */
  parts: 2_000,
  /** Rows with something in them, besides the titles and what stands above. */
  rows: 5_000,
  /** The lowest row that may hold anything: a cell further down got there by a slip. */
  lastRow: 20_000,
  columns: 256,
  cells: 200_000,
  /** Of one cell, as in Excel. */
  cellChars: 32_767,
  /** Of all cells together. */
  chars: 8_000_000,
});

/** Why a file as a whole cannot be taken. */
export const FILE_REFUSALS = [
  /** Not a table at all, or broken. */
  'unreadable_file',
  /** Excel's format from before 2007, or one behind a password: both look alike from outside. */
  'old_or_locked',
  'too_large',
  'too_large_unpacked',
  'too_many_parts',
  'too_many_rows',
  'too_many_columns',
  'too_many_cells',
  'text_too_long',
  'too_much_text',
] as const;
export type FileRefusal = (typeof FILE_REFUSALS)[number];
