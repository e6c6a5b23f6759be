import { DAY, plainText } from '../../kernel';
import { utcText } from '../../moments';

/** Why nothing can be read from a cell, whatever column it is in. */
export const CELL_FAULTS = [
  /** What a spreadsheet shows in place of a result: `#N/A`, `#REF!`. */
  'error_value',
  /** A picture in a cell. */
  'picture',
  /** A formula that no spreadsheet has worked out yet. */
  'no_result',
  /** More digits than a spreadsheet keeps: the last ones are gone. */
  'long_number',
  /** Bytes that are no character. */
  'garbled',
  /** A quote that begins or ends where none can. */
  'bad_quote',
] as const;
export type CellFault = (typeof CELL_FAULTS)[number];

/**
 * A cell of a table as it is in the file. It stays what it is until one knows what its column is for: the same date is a
 * whole day as an end, and three days as a number of days.
 */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  /** `text` is how the sheet shows it. */
  | { readonly kind: 'number'; readonly value: number; readonly text: string }
  | DateCell
  | { readonly kind: 'yesNo'; readonly value: boolean }
  | { readonly kind: 'fault'; readonly fault: CellFault; readonly text: string };

/** A day or a moment on a wall clock, without a zone. */
export interface DateCell {
  readonly kind: 'date';
  /** ms since 1970, were that wall clock in Greenwich. */
  readonly wallAt: number;
  /** What of it the sheet shows. */
  readonly shows: {
    readonly year: boolean;
    readonly month: boolean;
    readonly day: boolean;
    readonly time: boolean;
  };
}

/** A row with something in it. */
export interface TableRow {
  /** As the sheet itself counts, empty rows too. */
  readonly number: number;
  /** By column, from 0. Empty cells are not in it. */
  readonly cells: ReadonlyMap<number, Cell>;
}

const ERROR_VALUE =
  /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|EXTERNAL!|PYTHON!|GETTING_DATA)$/i;
/** The formula under which WPS keeps a picture in a cell, and Excel's. */
const PICTURE = /^=?(?:_xlfn\.)?(?:_xlws\.)?(?:DISPIMG|IMAGE)\s*\(/i;
/** What is left of a long number in a CSV file that a spreadsheet saved. */
const ROUNDED = /^\d(?:\.\d+)?E\+\d{2,}$/i;

/** A cell that holds a text, or what only looks like one. Undefined when there is nothing in it. */
export function textCell(text: string): Cell | undefined {
  const plain = text.trim();
  if (plainText(plain).trim() === '') return undefined;
  if (ERROR_VALUE.test(plain)) return { kind: 'fault', fault: 'error_value', text: plain };
  if (PICTURE.test(plain)) return { kind: 'fault', fault: 'picture', text: plain };
  if (ROUNDED.test(plain)) return { kind: 'fault', fault: 'long_number', text: plain };
  return { kind: 'text', text };
}

/** A cell as a person would have typed it. */
export function cellText(cell: Cell | undefined): string {
  if (!cell) return '';
  switch (cell.kind) {
    case 'date':
      return dateText(cell);
    case 'yesNo':
      return cell.value ? 'TRUE' : 'FALSE';
    default:
      return cell.text;
  }
}

function dateText({ wallAt, shows }: DateCell): string {
  const time = utcText(wallAt, 'ss') === '00' ? 'HH:mm' : 'HH:mm:ss';
  const hasTime = shows.time || wallAt % DAY !== 0;
  if (!shows.day && !shows.month && !shows.year) return utcText(wallAt, time);
  // Of a day without its year the year is whatever the sheet made up.
  if (!shows.year) return utcText(wallAt, 'M月D日');
  if (!shows.day) return utcText(wallAt, 'YYYY年M月');
  return utcText(wallAt, hasTime ? `YYYY-MM-DD ${time}` : 'YYYY-MM-DD');
}

/** `F7`, as a spreadsheet names a cell. */
export function cellName(column: number, row: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}

/** Rows of texts as a table, counted from 1. */
export function tableRows(rows: readonly (readonly string[])[]): TableRow[] {
  return rows.flatMap((texts, index) => {
    const cells = new Map<number, Cell>();
    texts.forEach((text, index) => {
      const cell = textCell(text);
      if (cell) cells.set(index, cell);
    });
    return cells.size > 0 ? [{ number: index + 1, cells }] : [];
  });
}
