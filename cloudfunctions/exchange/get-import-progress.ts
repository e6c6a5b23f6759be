import type { SpecOf } from '../../contract';
import type { Handler } from '../_entry';
import { advanceImport } from '../_faq/faq-import';

/** How far an import is. Asking writes the next part, so that a page that waits sees it move. */
export const getImportProgress: Handler<SpecOf<'exchange', 'faq.importProgress'>> = async (_context, { importId }) => {
  const { done, total, skipped, isFinished } = await advanceImport(importId);
  return { importId, done, total, skipped, isFinished };
};
