import type { TableRow } from '../../../domain/faq/exchange';

/** What was read of a file. */
export interface SheetTables {
  readonly rows: readonly TableRow[];
  /** Absent where the file has no sheet of them, as every CSV. */
  readonly synonyms?: readonly TableRow[];
  /** Which sheet was read, where there are several. */
  readonly sheetName?: string;
}
