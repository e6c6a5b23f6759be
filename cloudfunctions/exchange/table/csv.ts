import {
  type Cell,
  cellName,
  cellText,
  findTitles,
  fromCsvCell,
  type TableRow,
  TITLES_WITHIN_ROWS,
  textCell,
  titleFit,
} from '../../../domain/faq/exchange';
import { Budget, refusedFile } from './budget';
import { type DecodedText, decoded } from './decode';
import { readRecord } from './record';
import type { SheetTables } from './table';

const DELIMITERS = [',', '\t', ';', '，', '|'] as const;
/** Quotes without their other half that are told one by one. A file with more of them is no CSV file. */
const MAX_BAD_QUOTES = 50;
/** Looked at to learn how a file is written: rows, empty ones too, and characters. */
const FIRST_LINES = TITLES_WITHIN_ROWS * 5;
const LOOK_AT = 256 * 1024;

/** Reads a CSV or tab-separated file. Throws INVALID_INPUT. */
export function readCsv(bytes: Buffer): SheetTables {
  const { text, isGarbled, delimiter } = bestReading(decoded(bytes));
  return { rows: csvRows(text, delimiter, isGarbled, new Budget()) };
}

/** The way of reading a file in which its titles fit best. */
function bestReading(texts: readonly DecodedText[]) {
  const [first = { text: '', isGarbled: false }] = texts;
  let best = { text: lines(first.text), isGarbled: first.isGarbled, delimiter: ',', fit: 0 };
  for (const { text, isGarbled } of texts) {
    const whole = lines(text);
    for (const delimiter of DELIMITERS) {
      const titles = findTitles(csvRows(whole.slice(0, LOOK_AT), delimiter, isGarbled, new Budget(), FIRST_LINES));
      const fit = titles ? titleFit(titles) : 0;
      if (fit > best.fit) best = { text: whole, isGarbled, delimiter, fit };
    }
  }
  return best;
}

/** With one kind of line break, and without a mark at the beginning. */
const lines = (text: string) => text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
/** Excel's line that names the delimiter. */
const NAMES_DELIMITER = /^sep=.\n/i;

/**
 * The rows that hold something, under the numbers a spreadsheet would give them: empty ones count, a line break between quotes
 * does not. A quote that cannot stand where it stands spoils its line and no other.
 */
function csvRows(text: string, delimiter: string, isGarbled: boolean, budget: Budget, most = Infinity): TableRow[] {
  const rows: TableRow[] = [];
  const above = NAMES_DELIMITER.exec(text)?.[0] ?? '';
  let badQuotes = 0;
  let number = above === '' ? 0 : 1;
  for (let at = above.length; at < text.length && number < most; ) {
    const record = readRecord(text, at, delimiter);
    at = record.next;
    number += 1;
    if (record.badCell !== undefined) badQuotes += 1;
    if (badQuotes > MAX_BAD_QUOTES) throw refusedFile('unreadable_file', cellName(0, number));
    const cells = new Map<number, Cell>();
    record.texts.forEach((raw, column) => {
      const cell = column === record.badCell ? badQuote(raw) : csvCellOf(raw, isGarbled);
      if (!cell) return;
      budget.cell(column, cellText(cell).length, cellName(column, number));
      cells.set(column, cell);
    });
    if (cells.size === 0) continue;
    budget.row(number, cellName(Math.min(...cells.keys()), number));
    rows.push({ number, cells });
  }
  return rows;
}

const badQuote = (text: string): Cell => ({ kind: 'fault', fault: 'bad_quote', text });

function csvCellOf(raw: string, isGarbled: boolean): Cell | undefined {
  const text = fromCsvCell(raw);
  if (isGarbled && text.includes('\ufffd')) return { kind: 'fault', fault: 'garbled', text };
  return textCell(text);
}
