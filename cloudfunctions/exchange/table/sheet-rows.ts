import { type Cell, cellName, cellText, TABLE_LIMITS, type TableRow } from '../../../domain/faq/exchange';
import { type Budget, refusedFile } from './budget';
import { typedCell } from './typed-cell';
import type { Workbook } from './workbook';
import { Enough, readXml } from './xml-reader';
import type { ZipParts } from './zip-parts';

interface Sheet {
  readonly parts: ZipParts;
  readonly part: string;
  readonly workbook: Workbook;
}

/** One cell merged out of several. Columns from 0. */
interface Merged {
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** The rows of a sheet that hold something, merged cells in each of their rows. */
export function sheetRows(sheet: Sheet, budget: Budget): TableRow[] {
  const rows: TableRow[] = [];
  const merged = readSheet(sheet, budget, (row) => rows.push(row));
  return withMerged(rows, merged, budget);
}

/** The first of them, as far as they can be read. What is wrong further down is told when the sheet is the one that is wanted. */
export function firstRows(sheet: Sheet, budget: Budget, count: number): TableRow[] {
  const rows: TableRow[] = [];
  readSheet(sheet, budget, (row) => {
    rows.push(row);
    if (rows.length >= count) throw new Enough();
  });
  return rows;
}

/** Reads a sheet row by row. Answers what is merged in it, which a file says at its end. */
function readSheet({ parts, part, workbook }: Sheet, budget: Budget, take: (row: TableRow) => void): Merged[] {
  const merged: Merged[] = [];
  let row = 0;
  let cells = new Map<number, Cell>();
  let column = -1;
  let open: OpenCell | undefined;

  const begin: Readonly<Record<string, (attributes: Attributes) => void>> = {
    row: ({ r }) => {
      row = r === undefined ? row + 1 : rowNumber(r);
      cells = new Map();
      column = -1;
    },
    c: (attributes) => {
      column = attributes.r === undefined ? column + 1 : columnOf(attributes.r);
      open = new OpenCell(attributes);
    },
    mergeCell: ({ ref = '' }) => {
      const area = mergedArea(ref);
      if (area) merged.push(area);
      budget.merged(merged.length);
    },
  };
  const end: Readonly<Record<string, () => void>> = {
    c: () => {
      const cell = open?.value(workbook);
      open = undefined;
      if (!cell) return;
      budget.cell(column, cellText(cell).length, cellName(column, row));
      cells.set(column, cell);
    },
    row: () => {
      if (cells.size === 0) return;
      budget.row(row, cellName(Math.min(...cells.keys()), row));
      take({ number: row, cells });
    },
  };
  readXml(parts, part, {
    open: (name, attributes) => {
      if (Object.hasOwn(begin, name)) begin[name]?.(attributes);
      else open?.begin(name);
    },
    text: (text) => open?.text(text),
    close: (name) => {
      if (Object.hasOwn(end, name)) end[name]?.();
      else open?.end(name);
    },
  });
  return merged;
}

type Attributes = Readonly<Record<string, string>>;

/** A cell while it is read: `<c t="s" s="3"><f>…</f><v>…</v></c>`, or its text within `<is>`. */
class OpenCell {
  private result: string | undefined;
  private formula: string | undefined;
  private into: 'result' | 'formula' | undefined;
  private isSound = false;

  constructor(private readonly attributes: Attributes) {}

  begin(name: string): void {
    if (name === 'v' || (name === 't' && !this.isSound)) {
      this.into = 'result';
      this.result ??= '';
    } else if (name === 'f') {
      this.into = 'formula';
      this.formula ??= '';
    } else if (name === 'rPh') this.isSound = true;
  }

  text(text: string): void {
    if (this.into === 'result') this.result += text;
    else if (this.into === 'formula') this.formula += text;
  }

  end(name: string): void {
    if (name === 'rPh') this.isSound = false;
    this.into = undefined;
  }

  value({ formatOf, is1904, shared }: Workbook): Cell | undefined {
    const { t = 'n', s = '0', vm } = this.attributes;
    const raw = { type: t, value: this.result, formula: this.formula, isRich: vm !== undefined };
    return typedCell(raw, { format: formatOf(Number(s)), is1904, shared });
  }
}

/** Letters of the last column that a spreadsheet can have: XFD. */
const MAX_LETTERS = 3;

function columnOf(address: string): number {
  const letters = /^[A-Za-z]+/.exec(address)?.[0].toUpperCase() ?? '';
  if (letters === '') throw refusedFile('unreadable_file');
  if (letters.length > MAX_LETTERS) throw refusedFile('too_many_columns', address.slice(0, 12));
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function rowNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1) throw refusedFile('unreadable_file');
  return number;
}

/** The first column of an area of more than one row; what is merged sideways has its one cell already. */
function mergedArea(ref: string): Merged | undefined {
  const [, column, first, last] = /^([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})$/.exec(ref) ?? [];
  if (column === undefined || Number(last) <= Number(first)) return undefined;
  return { column: columnOf(column), firstRow: Number(first), lastRow: Number(last) };
}

/** What is merged over several rows stands in each of them that has something of its own. */
function withMerged(rows: readonly TableRow[], merged: readonly Merged[], budget: Budget): TableRow[] {
  if (merged.length === 0) return [...rows];
  const byNumber = new Map(rows.map((row) => [row.number, new Map(row.cells)]));
  const numbers = [...byNumber.keys()].sort((a, b) => a - b);
  let steps = 0;
  for (const { column, firstRow, lastRow } of merged) {
    const cell = byNumber.get(firstRow)?.get(column);
    if (!cell) continue;
    for (let at = firstAfter(numbers, firstRow); (numbers[at] ?? Infinity) <= lastRow; at += 1) {
      const row = numbers[at] ?? 0;
      steps += 1;
      if (steps > TABLE_LIMITS.cells) throw refusedFile('too_many_cells');
      const cells = byNumber.get(row);
      if (!cells || cells.has(column)) continue;
      budget.cell(column, cellText(cell).length, cellName(column, row));
      cells.set(column, cell);
    }
  }
  return rows.map(({ number, cells }) => ({ number, cells: byNumber.get(number) ?? cells }));
}

/** Where in a sorted list the first number after one stands. */
function firstAfter(numbers: readonly number[], number: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) > number) high = middle;
    else low = middle + 1;
  }
  return low;
}
