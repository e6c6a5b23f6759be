/** The FAQ as a table, out and in again. */
export { type Cell, cellName, cellText, type DateCell, type TableRow, tableRows, textCell } from './cell';
export { CELL_PROBLEMS } from './cell-problem';
export { COLUMNS, type Column } from './columns';
export { csvCell, fromCsvCell } from './csv-cell';
export { csvText } from './csv-text';
export { fateCounts } from './fate-counts';
export { inOneLine, namedConditions, normalArticle } from './normal-article';
export {
  type ImportedArticle,
  type ImportSurroundings,
  type PlannedRow,
  planImport,
  ROW_FATES,
  type RowFault,
} from './plan-import';
export { PROBLEM_WORDS } from './problem-words';
export { refusedRows } from './refused-rows';
export { type PlannedSynonyms, planSynonyms, SYNONYM_SHEET, synonymRows } from './synonym-rows';
export { FILE_REFUSALS, type FileRefusal, TABLE_LIMITS } from './table-limits';
export { findTitles, readTitles, TITLES_WITHIN_ROWS, type Titles, titleFit } from './titles';
export { articleRow, MOMENT_PLACES, TITLE_ROW } from './write-rows';
