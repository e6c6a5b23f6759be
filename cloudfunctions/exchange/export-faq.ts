import Papa from 'papaparse';
import writeExcelFile from 'write-excel-file/node';
import type { SpecOf } from '../../contract';
import { articleRow, csvCell, SYNONYM_SHEET, synonymRows, TITLE_ROW } from '../../domain/faq';
import { AppError, chinaTime, type Millis } from '../../domain/kernel';
import { savedFaq } from '../_desk/faq-records';
import { type Handler, noteFile, requireMember, storeFile, temporaryUrls } from '../_kit';

/** What a cell of Excel holds at most. */
const EXCEL_CELL_CHARS = 32_767;
const COLUMN_WIDTH = 24;
const SYNONYMS_WIDTH = 48;
/** Without it Excel takes UTF-8 for the machine's own encoding. */
const BYTE_ORDER_MARK = '\ufeff';

/** All that is saved, as a file. Each member has one place for it in storage, so that old ones do not pile up. */
export const exportFaq: Handler<SpecOf<'exchange', 'faq.export'>> = async (context, { format }) => {
  const { categories, articles, synonyms = [] } = await savedFaq();
  const rows = [TITLE_ROW, ...articles.map((article) => articleRow(article, categories))];
  const content = format === 'csv' ? csvFile(rows) : await excelFile(rows, synonymRows(synonyms));
  const path = `exports/${requireMember(context)._id}/faq.${format}`;
  const fileId = await storeFile(path, content);
  await noteFile(path, context.now());
  const url = (await temporaryUrls([fileId])).get(fileId);
  if (url === undefined) throw new AppError('TRY_AGAIN');
  return { url, fileName: `faq-${dayName(context.now())}.${format}`, count: articles.length };
};

function csvFile(rows: readonly (readonly string[])[]): Buffer {
  const cells = rows.map((row) => row.map(csvCell));
  return Buffer.from(BYTE_ORDER_MARK + Papa.unparse(cells));
}

type Rows = readonly (readonly string[])[];

async function excelFile(articles: Rows, synonyms: Rows): Promise<Buffer> {
  if (articles.some((row) => row.some((cell) => cell.length > EXCEL_CELL_CHARS))) {
    throw new AppError('INVALID_STATE', { status: 'too_long_for_excel' });
  }
  return writeExcelFile([
    { ...sheetOf(articles, COLUMN_WIDTH), sheet: 'FAQ' },
    { ...sheetOf(synonyms, SYNONYMS_WIDTH), sheet: SYNONYM_SHEET },
  ]).toBuffer();
}

/** Every cell is a text: an id of digits stays what it is. */
function sheetOf(rows: Rows, width: number) {
  return {
    data: rows.map((row) => row.map((value) => ({ value, type: String, wrap: true }))),
    columns: (rows[0] ?? []).map(() => ({ width })),
    stickyRowsCount: 1,
  };
}

/** `20261120` in China. */
function dayName(at: Millis): string {
  const { year, month, day } = chinaTime(at);
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('');
}
