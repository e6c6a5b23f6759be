import { findTitles, SYNONYM_SHEET, type TableRow, TITLES_WITHIN_ROWS, titleFit } from '../../../domain/faq/exchange';
import { AppError } from '../../../domain/kernel';
import { Budget, refusedFile } from './budget';
import { firstRows, sheetRows } from './sheet-rows';
import type { SheetTables } from './table';
import { readWorkbook, type Workbook } from './workbook';
import { ZipParts } from './zip-parts';

type Sheet = Workbook['sheets'][number];

/** Reads an Excel file: the sheet whose titles fit, and that of the synonyms. Throws INVALID_INPUT. */
export function readSpreadsheet(bytes: Uint8Array): SheetTables {
  try {
    const parts = new ZipParts(bytes, new Budget());
    const workbook = readWorkbook(parts, new Budget());
    const isSynonyms = ({ name }: Sheet) => name.trim() === SYNONYM_SHEET;
    const others = workbook.sheets.filter((sheet) => !isSynonyms(sheet));
    const chosen = bestSheet(parts, workbook, others);
    const synonyms = workbook.sheets.find(isSynonyms);
    const rowsOf = ({ part }: Sheet) => sheetRows({ parts, part, workbook }, new Budget());
    return {
      rows: chosen ? rowsOf(chosen) : [],
      ...(synonyms && { synonyms: rowsOf(synonyms) }),
      ...(chosen && others.length > 1 && { sheetName: chosen.name }),
    };
  } catch (error) {
    throw error instanceof AppError ? error : refusedFile('unreadable_file', undefined, error);
  }
}

/** The sheet whose titles fit best: one that is seen before one that is hidden, then the first. */
function bestSheet(parts: ZipParts, workbook: Workbook, sheets: readonly Sheet[]): Sheet | undefined {
  if (sheets.length < 2) return sheets[0];
  const fits = sheets.map((sheet) => {
    const titles = findTitles(beginning(parts, workbook, sheet));
    return { sheet, fit: titles ? titleFit(titles) : 0 };
  });
  const fitting = fits.filter(({ fit }) => fit > 0);
  const seen = fitting.filter(({ sheet }) => !sheet.isHidden);
  const [best] = (seen.length > 0 ? seen : fitting).sort((one, other) => other.fit - one.fit);
  return best?.sheet ?? sheets.find(({ isHidden }) => !isHidden) ?? sheets[0];
}

/** A sheet that cannot be read does not stand in the way of the one that is meant. */
function beginning(parts: ZipParts, workbook: Workbook, { part }: Sheet): TableRow[] {
  try {
    return firstRows({ parts, part, workbook }, new Budget(), TITLES_WITHIN_ROWS);
  } catch (error) {
    if (error instanceof AppError) return [];
    throw error;
  }
}
