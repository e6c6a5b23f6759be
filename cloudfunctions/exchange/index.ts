import { exchangeActions } from '../../contract';
import { defineFunction } from '../_entry';
import { applyImport } from './apply-import';
import { exportFaq } from './export-faq';
import { exportOwnData } from './export-own-data';
import { exportRefusedRows } from './export-refused-rows';
import { getImportProgress } from './get-import-progress';
import { readImport } from './read-import';
import { cancelExport, decideExport } from './tickets/change-export';
import { exportFile } from './tickets/export-file';
import { listExports } from './tickets/list-exports';
import { requestExport } from './tickets/request-export';

/** Files, in and out: the FAQ, tickets for the shop, and what is kept of whoever asks. */
export const main = defineFunction('exchange', exchangeActions, {
  'faq.readImport': readImport,
  'faq.applyImport': applyImport,
  'faq.importProgress': getImportProgress,
  'faq.export': exportFaq,
  'data.export': exportOwnData,
  'tickets.requestExport': requestExport,
  'tickets.exports': listExports,
  'tickets.decideExport': decideExport,
  'tickets.cancelExport': cancelExport,
  'tickets.exportFile': exportFile,
  'faq.exportRefusedRows': exportRefusedRows,
});
