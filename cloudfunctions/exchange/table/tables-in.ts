import { refusedFile } from './budget';
import { readCsv } from './csv';
import { readSpreadsheet } from './spreadsheet';
import type { SheetTables } from './table';

const ZIP = Buffer.from('PK\x03\x04');
/** The container of Excel's older format, and of whatever it put behind a password. */
const COMPOUND_FILE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** What is in a file says more than its name. */
export function tablesIn(bytes: Buffer, format: 'csv' | 'xlsx'): SheetTables {
  if (bytes.subarray(0, COMPOUND_FILE.length).equals(COMPOUND_FILE)) throw refusedFile('old_or_locked');
  const isZip = bytes.subarray(0, ZIP.length).equals(ZIP);
  if (format === 'xlsx' && !isZip) throw refusedFile('unreadable_file');
  return isZip ? readSpreadsheet(bytes) : readCsv(bytes);
}
