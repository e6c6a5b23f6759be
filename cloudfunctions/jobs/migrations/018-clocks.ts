import { transact } from '../../_records';
import type { DeskSettings } from '../../_records/documents';
import type { Migration } from './migration';

/** What is open gets its clocks: by the job that sets them anew whenever what is promised has changed. */
export const clocks: Migration = {
  number: 18,
  name: 'clocks',
  step: async () => {
    await transact(async (transaction) => {
      const desk = (await transaction.get('settings', 'desk')) as DeskSettings | undefined;
      if (!desk || desk.resetClocks) return;
      await transaction.update('settings', 'desk', { resetClocks: { fromAt: 1, place: 0, after: '' } });
    });
    return null;
  },
};
