import Papa from 'papaparse';
import writeExcelFile from 'write-excel-file/node';
import { csvCell, TABLE_LIMITS } from '../../../domain/faq/exchange';
import { AppError } from '../../../domain/kernel';

/** Without it Excel takes UTF-8 for the machine's own encoding. */
const BYTE_ORDER_MARK = '\ufeff';
/** Excel's mark of a cell that stays the text it is, whatever is typed into it: 2-5 does not become a day of the year. */
const AS_TEXT = '@';

/** Shows the questions and some of the answers of an article beside each other. */
const COLUMN_WIDTH = 24;

export interface Sheet {
  readonly name: string;
  /** The first are the titles. */
  readonly rows: readonly (readonly string[])[];
  /** Columns that hold moments. */
  readonly moments?: readonly number[];
  /** Of its columns, in characters. */
  readonly width?: number;
}

/** Rows as CSV: what a spreadsheet would run or change stands behind a quote, which importing takes off. */
export function csvFile({ rows, moments = [] }: Pick<Sheet, 'rows' | 'moments'>): Buffer {
  return Buffer.from(
    BYTE_ORDER_MARK +
      Papa.unparse(rows.map((row) => row.map((cell, column) => csvCell(cell, moments.includes(column))))),
  );
}

/** Sheets as an Excel file in which every cell is a text. Throws INVALID_STATE for one that no cell can hold. */
export async function excelFile(sheets: readonly Sheet[]): Promise<Buffer> {
  const isTooLong = (cell: string) => cell.length > TABLE_LIMITS.cellChars;
  if (sheets.some(({ rows }) => rows.some((row) => row.some(isTooLong)))) {
    throw new AppError('INVALID_STATE', { status: 'too_long_for_excel' });
  }
  return writeExcelFile(
    sheets.map(({ name, rows, width = COLUMN_WIDTH }) => ({
      sheet: name,
      data: rows.map((row) =>
        row.map((value) => ({ value: escaped(value), type: String, format: AS_TEXT, wrap: true })),
      ),
      columns: (rows[0] ?? []).map(() => ({ width })),
      stickyRowsCount: 1,
    })),
  ).toBuffer();
}

/** What a spreadsheet would read as one of its own marks for characters, `_x000D_`. */
const escaped = (text: string) => text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
