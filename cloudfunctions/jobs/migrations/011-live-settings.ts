import { get, transact } from '../../_records';
import type { FaqSettings } from '../../_records/documents';
import type { Migration } from './migration';

/** What phones ask for at every turn stood in the FAQ's record; now in one that is to hold all of it. */
export const liveSettings: Migration = {
  number: 11,
  name: 'live-settings',
  step: async () => {
    const faq = (await get('settings', 'faq')) as FaqSettings | undefined;
    if (!faq) return null;
    await transact(async (transaction) => {
      if (await transaction.get('settings', 'live')) return;
      await transaction.set('settings', { _id: 'live', faqHash: faq.hash, v: faq.v });
    });
    return null;
  },
};
