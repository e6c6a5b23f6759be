import { TABLE_LIMITS } from '../../domain/faq/exchange';
import { AppError } from '../../domain/kernel';
import { type Context, readFile, requireOwnFiles } from '../_records';
import type { SheetTables } from './table/table';
import { tablesIn } from './table/tables-in';

/** A file that the caller uploaded. */
export interface ImportFile {
  readonly fileId: string;
  readonly format: 'csv' | 'xlsx';
}

/** An uploaded file's bytes and its tables. Throws INVALID_INPUT when it cannot be taken, NOT_FOUND when it is gone. */
export async function readTable(
  context: Context,
  { fileId, format }: ImportFile,
): Promise<SheetTables & { readonly bytes: Buffer }> {
  requireOwnFiles(context, [fileId], 'fileId');
  const bytes = await readFile(fileId, TABLE_LIMITS.fileBytes);
  if (!bytes) throw new AppError('NOT_FOUND');
  return { bytes, ...tablesIn(bytes, format) };
}
