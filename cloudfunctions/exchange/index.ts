import { exchangeActions } from '../../contract';
import { defineFunction } from '../_entry';
import { applyImport } from './apply-import';
import { exportFaq } from './export-faq';
import { exportRefusedRows } from './export-refused-rows';
import { getImportProgress } from './get-import-progress';
import { readImport } from './read-import';

/** The FAQ as files, in and out. */
export const main = defineFunction('exchange', exchangeActions, {
  'faq.readImport': readImport,
  'faq.applyImport': applyImport,
  'faq.importProgress': getImportProgress,
  'faq.export': exportFaq,
  'faq.exportRefusedRows': exportRefusedRows,
});
