import Papa from 'papaparse';
import writeExcelFile from 'write-excel-file/node';
import { csvCell, TABLE_LIMITS } from '../../domain/faq';
import { AppError, chinaTime, type Millis } from '../../domain/kernel';
import { type Context, noteFile, requireMember, storeFile, temporaryUrls } from '../_kit';

/** Without it Excel takes UTF-8 for the machine's own encoding. */
const BYTE_ORDER_MARK = '\ufeff';
/** Excel's mark of a cell that stays the text it is, whatever is typed into it: 2-5 does not become a day of the year. */
const AS_TEXT = '@';

interface Sheet {
  readonly name: string;
  /** The first are the titles. */
  readonly rows: readonly (readonly string[])[];
  /** Of its columns, in characters. */
  readonly width: number;
}

interface Table {
  readonly name: string;
  readonly format: 'csv' | 'xlsx';
  /** A CSV file has room for the first alone. */
  readonly sheets: readonly [Sheet, ...Sheet[]] | readonly Sheet[];
}

/** Makes a file for a member to fetch. Each has one place for it in storage, so that old ones do not pile up. */
export async function handOut(context: Context, { name, format, sheets }: Table) {
  const content = format === 'csv' ? csvFile(sheets[0]?.rows ?? []) : await excelFile(sheets);
  const path = `exports/${requireMember(context)._id}/${name}.${format}`;
  const fileId = await storeFile(path, content);
  await noteFile(path, context.now());
  const url = (await temporaryUrls([fileId])).get(fileId);
  if (url === undefined) throw new AppError('TRY_AGAIN');
  return { url, fileName: `${name}-${dayName(context.now())}.${format}` };
}

function csvFile(rows: Sheet['rows']): Buffer {
  return Buffer.from(BYTE_ORDER_MARK + Papa.unparse(rows.map((row) => row.map(csvCell))));
}

async function excelFile(sheets: readonly Sheet[]): Promise<Buffer> {
  const isTooLong = (cell: string) => cell.length > TABLE_LIMITS.cellChars;
  if (sheets.some(({ rows }) => rows.some((row) => row.some(isTooLong)))) {
    throw new AppError('INVALID_STATE', { status: 'too_long_for_excel' });
  }
  return writeExcelFile(
    sheets.map(({ name, rows, width }) => ({
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

/** `20261120` in China. */
function dayName(at: Millis): string {
  const { year, month, day } = chinaTime(at);
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('');
}
