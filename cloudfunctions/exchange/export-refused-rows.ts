import type { SpecOf } from '../../contract';
import { refusedRows } from '../../domain/faq/exchange';
import { AppError } from '../../domain/kernel';
import type { Handler } from '../_entry';
import { handOut } from './hand-out';
import { planFile } from './plan';

/** The rows that importing a file would refuse, as a file of its own: to be mended and brought back. */
export const exportRefusedRows: Handler<SpecOf<'exchange', 'faq.exportRefusedRows'>> = async (context, input) => {
  const { language, ...file } = input;
  const { rows, tableRows, titles } = await planFile(context, file);
  const count = rows.filter(({ fate }) => fate === 'error').length;
  if (!titles || count === 0) throw new AppError('INVALID_STATE', { status: 'no_refused_rows' });
  const byNumber = new Map(tableRows.map((row) => [row.number, row]));
  const sheet = { name: 'FAQ', rows: refusedRows(titles, byNumber, rows, language) };
  return { ...(await handOut(context, { name: 'faq-to-mend', format: file.format, sheets: [sheet], count })), count };
};
