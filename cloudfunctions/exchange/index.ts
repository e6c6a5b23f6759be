import { exchangeActions } from '../../contract';
import { defineFunction } from '../_entry';
import { applyImport } from './apply-import';
import { exportFaq } from './export-faq';
import { exportOwnData } from './export-own-data';
import { exportRefusedRows } from './export-refused-rows';
import { getImportProgress } from './get-import-progress';
import { readImport } from './read-import';

/** Files, in and out: the FAQ, and what is kept of whoever asks. */
export const main = defineFunction('exchange', exchangeActions, {
  'faq.readImport': readImport,
  'faq.applyImport': applyImport,
  'faq.importProgress': getImportProgress,
  'faq.export': exportFaq,
  'data.export': exportOwnData,
  'faq.exportRefusedRows': exportRefusedRows,
});
