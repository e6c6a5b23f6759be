import { csvCell } from './csv-cell';

/** By which a spreadsheet knows that a file is in UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/** Rows as the text of a CSV file, in which no cell is run or changed by whoever opens it. To be written to a file as it is. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `${BYTE_ORDER_MARK}${rows.map((row) => `${row.map((cell) => quoted(csvCell(cell))).join(',')}\r\n`).join('')}`;

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);
