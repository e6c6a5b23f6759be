import { AppError } from '../../domain/kernel';
import { chinaText } from '../../domain/moments';
import { addIfAbsent, type Context, noteFile, requireMember, storeFile, temporaryUrls } from '../_records';
import { auditLine } from '../_records/audit';
import { csvFile, excelFile, type Sheet } from './table/write-table';

interface Table {
  readonly name: string;
  readonly format: 'csv' | 'xlsx';
  /** A CSV file has room for the first alone. */
  readonly sheets: readonly Sheet[];
  /** Rows of it that say something, for the log. */
  readonly count: number;
}

/** Makes a file for a member to fetch, which is written down before it is handed out. Each has one place for it in storage, so that old ones do not pile up. */
export async function handOut(context: Context, { name, format, sheets, count }: Table) {
  const content = format === 'csv' ? csvFile(sheets[0] ?? { rows: [] }) : await excelFile(sheets);
  const path = `exports/${requireMember(context)._id}/${name}.${format}`;
  const fileId = await storeFile(path, content);
  await noteFile(path, context.now());
  const after = { format, count };
  await addIfAbsent('audit_log', auditLine(context, { key: context.requestId, targetId: null, target: name, after }));
  const url = (await temporaryUrls([fileId])).get(fileId);
  if (url === undefined) throw new AppError('TRY_AGAIN');
  return { url, fileName: `${name}-${chinaText(context.now(), 'YYYYMMDD')}.${format}` };
}
