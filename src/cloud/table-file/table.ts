import { type FileRefusal, TABLE_LIMITS } from '../../../domain/faq/exchange';
import { ClientError } from '../client-error';

/** A spreadsheet the person chose, stored where the cloud can read it. */
export interface TableFile {
  readonly fileId: string;
  readonly name: string;
  readonly format: 'csv' | 'xlsx';
}

/** The formats that are read, as choosers name them. */
export const TABLE_EXTENSIONS = ['csv', 'xlsx'];

const refused = (rule: FileRefusal, requirement?: number) =>
  new ClientError('INVALID_INPUT', { fields: [{ path: 'fileId', rule, requirement }] });

/** Throws INVALID_INPUT for a file that is not worth sending: the cloud would refuse it for its size. */
export function requireSize(bytes: number | undefined): void {
  const { fileBytes } = TABLE_LIMITS;
  if (bytes !== undefined && bytes > fileBytes) throw refused('too_large', fileBytes);
}

/** What a file's name says it is. Throws INVALID_INPUT with the rule `unreadable_file` for anything else. */
export function formatOf(name: string): TableFile['format'] {
  const extension = /\.(csv|xlsx)$/i.exec(name)?.[1]?.toLowerCase();
  if (extension !== 'csv' && extension !== 'xlsx') throw refused('unreadable_file');
  return extension;
}
