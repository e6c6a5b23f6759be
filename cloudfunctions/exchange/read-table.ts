import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import readExcelFile from 'read-excel-file/node';
import { fromCsvCell, SYNONYM_SHEET } from '../../domain/faq';
import { AppError } from '../../domain/kernel';
import { type Context, readFile, requireOwnFiles } from '../_kit';

export const MOST_ROWS = 5_000;
const MOST_BYTES = 5 * 1024 * 1024;
/** What a spreadsheet may unpack to: it is a zip file, and a small one can hold a very large one. */
const MOST_UNPACKED_BYTES = 60 * 1024 * 1024;

/** A file that the caller uploaded. */
export interface ImportFile {
  readonly fileId: string;
  readonly format: 'csv' | 'xlsx';
}

/** The texts of a file's sheets: that of the articles, and that of the synonyms where it has one. */
interface Sheets {
  readonly rows: string[][];
  readonly synonyms?: string[][];
}

/** An uploaded file's bytes and its sheets. Throws INVALID_INPUT when it cannot be taken, NOT_FOUND when it is gone. */
export async function readTable(
  context: Context,
  { fileId, format }: ImportFile,
): Promise<Sheets & { readonly bytes: Buffer }> {
  requireOwnFiles(context, [fileId], 'fileId');
  const bytes = await readFile(fileId, MOST_BYTES);
  if (!bytes) throw new AppError('NOT_FOUND');
  const sheets = format === 'csv' ? { rows: readCsv(bytes) } : await readExcel(bytes);
  if (Math.max(sheets.rows.length, sheets.synonyms?.length ?? 0) > MOST_ROWS + 1) throw refused('too_many_rows');
  return { bytes, ...sheets };
}

const refused = (rule: string, cause?: unknown) =>
  new AppError('INVALID_INPUT', { fields: [{ path: 'fileId', rule }] }, { cause });

function readCsv(bytes: Buffer): string[][] {
  const { data, errors } = Papa.parse<string[]>(decode(bytes), { skipEmptyLines: 'greedy' });
  // Rows of different lengths are fine; a quote that never ends is not.
  if (errors.some(({ type }) => type === 'Quotes')) throw refused('unreadable_file');
  return data.map((row) => row.map(fromCsvCell));
}

/** UTF-8, or GB 18030 as Excel in China writes CSV files. */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

async function readExcel(bytes: Buffer): Promise<Sheets> {
  try {
    let unpacked = 0;
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        unpacked += originalSize;
        return false;
      },
    });
    if (unpacked > MOST_UNPACKED_BYTES) throw refused('too_large');
    const sheets = await readExcelFile(bytes);
    const isSynonyms = ({ sheet }: (typeof sheets)[number]) => sheet.trim() === SYNONYM_SHEET;
    const textsOf = (found: (typeof sheets)[number] | undefined) => found?.data.map((row) => row.map(cellText));
    return {
      rows: textsOf(sheets.find((sheet) => !isSynonyms(sheet))) ?? [],
      synonyms: textsOf(sheets.find(isSynonyms)),
    };
  } catch (error) {
    throw error instanceof AppError ? error : refused('unreadable_file', error);
  }
}

/** A cell's value as a person would have typed it. Dates have no time zone: what the sheet shows is meant. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date)
    return value
      .toISOString()
      .replace('T', ' ')
      .replace(/(:00)?\.000Z$/, '');
  if (typeof value === 'boolean') return value ? '是' : '否';
  return String(value);
}
