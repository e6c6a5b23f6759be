import type { Clock } from '../../domain/kernel';
import { advanceImport } from '../_faq/faq-import';
import { find } from '../_records';
import { bestEffort } from '../_sdk/best-effort';

const BATCH = 5;

/** Goes on with imports that nobody asks for any more. Returns how many there were. */
export async function finishImports(clock: Clock, endsAt: number): Promise<number> {
  const unfinished = await find('faq_imports', { isFinished: false }, { limit: BATCH, fields: ['_id'] });
  for (const { _id } of unfinished) {
    await bestEffort('import', async () => {
      while (clock() < endsAt && !(await advanceImport(_id)).isFinished);
    });
  }
  return unfinished.length;
}
