import { ClientError } from '../../cloud/client-error';

/** A spreadsheet the person chose, stored where the cloud can read it. */
export interface TableFile {
  readonly fileId: string;
  readonly name: string;
  readonly format: 'csv' | 'xlsx';
}

/** The formats that are read, as choosers name them. */
export const TABLE_EXTENSIONS = ['csv', 'xlsx'];

/** What a file's name says it is. Throws INVALID_INPUT with the rule `unreadable_file` for anything else. */
export function formatOf(name: string): TableFile['format'] {
  const extension = /\.(csv|xlsx)$/i.exec(name)?.[1]?.toLowerCase();
  if (extension !== 'csv' && extension !== 'xlsx') throw new ClientError('INVALID_INPUT', { rule: 'unreadable_file' });
  return extension;
}
