import { AppError } from '../../domain/kernel';
import { chinaText } from '../../domain/moments';
import { type Context, noteFile, requireMember, storeFile, temporaryUrls } from '../_records';
import { csvFile, excelFile, type Sheet } from './table/write-table';

interface Table {
  readonly name: string;
  readonly format: 'csv' | 'xlsx';
  /** A CSV file has room for the first alone. */
  readonly sheets: readonly Sheet[];
}

/** Makes a file for a member to fetch. Each has one place for it in storage, so that old ones do not pile up. */
export async function handOut(context: Context, { name, format, sheets }: Table) {
  const content = format === 'csv' ? csvFile(sheets[0] ?? { rows: [] }) : await excelFile(sheets);
  const path = `exports/${requireMember(context)._id}/${name}.${format}`;
  const fileId = await storeFile(path, content);
  await noteFile(path, context.now());
  const url = (await temporaryUrls([fileId])).get(fileId);
  if (url === undefined) throw new AppError('TRY_AGAIN');
  return { url, fileName: `${name}-${chinaText(context.now(), 'YYYYMMDD')}.${format}` };
}
