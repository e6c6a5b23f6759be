import Papa from 'papaparse';
import writeExcelFile from 'write-excel-file/node';
import type { SpecOf } from '../../contract';
import { articleRow, csvCell, TITLE_ROW } from '../../domain/faq';
import { AppError, chinaTime, type Millis } from '../../domain/kernel';
import { savedFaq } from '../_desk/faq-records';
import { type Handler, requireMember, storeFile, temporaryUrls } from '../_kit';

/** What a cell of Excel holds at most. */
const EXCEL_CELL_CHARS = 32_767;
const COLUMN_WIDTH = 24;
/** Without it Excel takes UTF-8 for the machine's own encoding. */
const BYTE_ORDER_MARK = '\ufeff';

/** All that is saved, as a file. Each member has one place for it in storage, so that old ones do not pile up. */
export const exportFaq: Handler<SpecOf<'exchange', 'faq.export'>> = async (context, { format }) => {
  const { categories, articles } = await savedFaq();
  const rows = [TITLE_ROW, ...articles.map((article) => articleRow(article, categories))];
  const content = format === 'csv' ? csvFile(rows) : await excelFile(rows);
  const fileId = await storeFile(`exports/${requireMember(context)._id}/faq.${format}`, content);
  const url = (await temporaryUrls([fileId])).get(fileId);
  if (url === undefined) throw new AppError('TRY_AGAIN');
  return { url, fileName: `faq-${dayName(context.now())}.${format}`, count: articles.length };
};

function csvFile(rows: readonly (readonly string[])[]): Buffer {
  const cells = rows.map((row) => row.map(csvCell));
  return Buffer.from(BYTE_ORDER_MARK + Papa.unparse(cells));
}

async function excelFile(rows: readonly (readonly string[])[]): Promise<Buffer> {
  if (rows.some((row) => row.some((cell) => cell.length > EXCEL_CELL_CHARS))) {
    throw new AppError('INVALID_STATE', { status: 'too_long_for_excel' });
  }
  // Every cell is a text: an id of digits stays what it is.
  const cells = rows.map((row) => row.map((value) => ({ value, type: String, wrap: true })));
  const columns = TITLE_ROW.map(() => ({ width: COLUMN_WIDTH }));
  return writeExcelFile(cells, { columns, sheet: 'FAQ', stickyRowsCount: 1 }).toBuffer();
}

/** `20261120` in China. */
function dayName(at: Millis): string {
  const { year, month, day } = chinaTime(at);
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('');
}
